import { shellWords } from '#app/words/shell.ts';
import { shortcutWords, type Shortcut, type ShortcutSection } from '#app/words/shortcuts.ts';
import { KeyHint } from '../components/KeyHint.tsx';
import { PassiveDialog } from '../components/PassiveDialog.tsx';

const SECTIONS: readonly ShortcutSection[] = [
  'everywhere',
  'drafts',
  'import',
  'review',
  'matrix',
  'plan',
  'submit',
  'track',
];

/** Every key that does something, by screen. Opened with `?`. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <PassiveDialog title={shellWords.help.title} scrolls onClose={onClose}>
      <div className="gl-help">
        {SECTIONS.map((section) => (
          <section key={section}>
            <h3 className="gl-heading">{shellWords.help.sections[section]}</h3>
            <dl>
              {shortcutWords[section].map((shortcut) => (
                <ShortcutLine key={shortcut.does} shortcut={shortcut} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </PassiveDialog>
  );
}

function ShortcutLine({ shortcut }: { readonly shortcut: Shortcut }) {
  return (
    <div className="gl-help__line">
      <dt>{shortcut.does}</dt>
      <dd>
        {shortcut.keys.map((keys, index) => (
          <span key={keys}>
            {index > 0 && <span className="gl-small gl-secondary"> {shellWords.help.or} </span>}
            <KeyHint keys={keys} />
          </span>
        ))}
      </dd>
    </div>
  );
}

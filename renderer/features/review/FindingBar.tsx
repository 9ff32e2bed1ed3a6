import { Button, Dropdown } from '@carbon/react';
import type { IssueCode } from '#app/import/issue.ts';
import { ISSUE_KINDS } from '#app/words/issue-kinds.ts';
import { reviewWords } from '#app/words/review.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { EntryFilter, FindingKind } from '../../workers/protocol.ts';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';

const { findings: words } = reviewWords;

interface Choice {
  readonly code: IssueCode | null;
  readonly text: string;
}

/** While findings are a filter: which kind of them, and what can be done with all of that kind at once. */
export function FindingBar({ filter, decisions }: { readonly filter: EntryFilter; readonly decisions: Decisions }) {
  const isShown = filter.severities.length > 0 || filter.code !== null;
  const kinds = useAnswer('finding-kinds', isShown ? { ...filter, code: null } : null) ?? [];
  const showCode = useReview((state) => state.showCode);
  if (!isShown) return null;
  const chosen = kinds.find(({ code }) => code === filter.code);
  const all: Choice = { code: null, text: words.allKinds };
  const choices = [
    all,
    ...kinds.map(({ code, entries }): Choice => ({ code, text: words.kindCount(ISSUE_KINDS[code], entries) })),
  ];
  return (
    <div className="gl-finding-bar">
      <Dropdown
        id="finding-kind"
        size="sm"
        className="gl-finding-bar__kind"
        hideLabel
        titleText={words.kind}
        label={words.kind}
        items={choices}
        itemToString={(choice) => choice?.text ?? ''}
        selectedItem={choices.find(({ code }) => code === filter.code) ?? all}
        onChange={({ selectedItem }) => showCode(selectedItem?.code ?? null)}
      />
      {chosen !== undefined && <KindActions kind={chosen} filter={filter} decisions={decisions} />}
    </div>
  );
}

interface KindProps {
  readonly kind: FindingKind;
  readonly filter: EntryFilter;
  readonly decisions: Decisions;
}

function KindActions({ kind, filter, decisions }: KindProps) {
  const deriver = useDeriver();
  const { code, severity, entries, fixes } = kind;
  const linesOfAll = (): Promise<readonly number[]> =>
    deriver.ask('entry-lines', { ...filter, code, from: 0, to: entries });
  const acceptFixes = async (): Promise<void> => {
    const edits = await deriver.ask('fixes', { ...filter, code });
    decisions.decideAll(edits, words.usedAll(edits.length));
  };
  const dropAll = async (): Promise<void> => decisions.drop(await linesOfAll());
  const acceptAll = async (): Promise<void> => decisions.letAll(code, await linesOfAll());
  return (
    <div role="group" aria-label={words.actions} className="gl-finding-bar__actions">
      {fixes > 0 && (
        <Button kind="ghost" size="sm" disabled={!decisions.mayChange} onClick={() => void acceptFixes()}>
          {words.useAll(fixes)}
        </Button>
      )}
      {code === 'access-missing' && (
        <Button
          kind="ghost"
          size="sm"
          disabled={!decisions.mayChange}
          onClick={() => decisions.decide({ type: 'allow-no-access', allow: true })}
        >
          {words.withoutAccess}
        </Button>
      )}
      {severity === 'error' ? (
        <Button kind="danger--ghost" size="sm" disabled={!decisions.mayChange} onClick={() => void dropAll()}>
          {words.dropAll(entries)}
        </Button>
      ) : (
        <Button kind="ghost" size="sm" disabled={!decisions.mayChange} onClick={() => void acceptAll()}>
          {words.acceptAll(entries)}
        </Button>
      )}
    </div>
  );
}

import { Button, Dropdown } from '@carbon/react';
import type { IssueCode } from '#app/import/issue.ts';
import { ISSUE_KINDS } from '#app/words/issue-kinds.ts';
import { reviewWords } from '#app/words/review.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { EntryFilter, FindingKind } from '../../workers/views.ts';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';

const { findings: words } = reviewWords;

interface Choice {
  readonly code: IssueCode | null;
  readonly text: string;
}

function toChoice(code: IssueCode, entries: number): Choice {
  return { code, text: words.kindCount(ISSUE_KINDS[code], entries) };
}

/** While findings are a filter: which kind of them, and what can be done with all of that kind at once. */
export function FindingBar({ filter, decisions }: { readonly filter: EntryFilter; readonly decisions: Decisions }) {
  const isShown = filter.severities.length > 0 || filter.code !== null;
  const kinds = useAnswer('finding-kinds', isShown ? { ...filter, code: null } : null) ?? [];
  const showCode = useReview((state) => state.showCode);
  if (!isShown) return null;
  const chosen = kinds.find(({ code }) => code === filter.code);
  const all: Choice = { code: null, text: words.allKinds };
  const choices = [all, ...kinds.map(({ code, entries }) => toChoice(code, entries))];
  // The last finding of the chosen kind may just have been put right.
  if (filter.code !== null && chosen === undefined) choices.push(toChoice(filter.code, 0));
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
  const showCode = useReview((state) => state.showCode);
  const linesOfAll = (): Promise<readonly number[]> =>
    deriver.ask('entry-lines', { ...filter, code, from: 0, to: entries });
  const acceptFixes = async (): Promise<void> => {
    const edits = await deriver.ask('fixes', { ...filter, code });
    decisions.decideAll(edits, words.usedAll(edits.length));
    if (fixes === entries) showCode(null);
  };
  const dropAll = async (): Promise<void> => {
    await decisions.drop(await linesOfAll());
    showCode(null);
  };
  const acceptAll = async (): Promise<void> => {
    await decisions.letAll(code, await linesOfAll());
    showCode(null);
  };
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
      {severity !== 'error' && (
        <Button kind="ghost" size="sm" disabled={!decisions.mayChange} onClick={() => void acceptAll()}>
          {words.acceptAll(entries)}
        </Button>
      )}
      <Button kind="danger--ghost" size="sm" disabled={!decisions.mayChange} onClick={() => void dropAll()}>
        {words.dropAll(entries)}
      </Button>
    </div>
  );
}

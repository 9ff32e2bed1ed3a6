import { importWords } from '#app/words/import.ts';
import { useAnnouncements, useDraft } from '../../stores/stores-context.tsx';
import { toSteps } from '../../stores/to-steps.ts';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { DraftFacts } from '../../workers/views.ts';

const { join: words } = importWords;

interface Props {
  readonly facts: DraftFacts;
  readonly wrong: string;
  readonly right: string;
  readonly disabled: boolean;
}

/** "Did you mean Facilities?": one click corrects every row with the wrong key, as one step. */
export function KeyCorrection({ facts, wrong, right, disabled }: Props) {
  const decide = useDraft((state) => state.decide);
  const announce = useAnnouncements((state) => state.announce);
  const deriver = useDeriver();
  const people = facts.sources.find(({ role }) => role === 'people');
  const column = people?.columns.find(({ field }) => field === 'profile');
  if (people === undefined || column === undefined) return null;
  const correct = async (): Promise<void> => {
    // Without an answer the draft was closed meanwhile.
    const lines = await deriver.ask('lines-with', { column: column.index, value: wrong }).catch(() => null);
    if (lines === null) return;
    const edits = lines.map(
      (line) => ({ type: 'edit', file: people.fileId, line, column: column.index, value: right }) as const,
    );
    decide(...toSteps(edits));
    announce(words.replaced(wrong, right, lines.length));
  };
  return (
    <>
      {words.didYouMean}{' '}
      <button
        type="button"
        className="gl-link gl-small gl-underlined"
        disabled={disabled}
        onClick={() => void correct()}
      >
        {right}
      </button>
      ?
    </>
  );
}

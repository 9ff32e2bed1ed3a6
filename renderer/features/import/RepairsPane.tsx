import { importWords } from '#app/words/import.ts';
import { RepairRule } from '../../components/RepairRule.tsx';
import { useDraft } from '../../stores/stores-context.tsx';
import { toSteps } from '../../stores/to-steps.ts';
import type { DraftFacts } from '../../workers/views.ts';

const { repairs: words } = importWords;

/** What was repaired, by rule, each with its way back. */
export function RepairsPane({ facts, frozen }: { readonly facts: DraftFacts; readonly frozen: boolean }) {
  const decide = useDraft((state) => state.decide);
  const total = facts.repairs.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) {
    return (
      <section className="gl-pane__section">
        <p className="gl-secondary">{words.none}</p>
      </section>
    );
  }
  return (
    <section className="gl-pane__section">
      <div className="gl-row">
        <h2 className="gl-heading gl-grow">{words.title(total)}</h2>
        <button
          type="button"
          className="gl-link gl-small"
          disabled={frozen}
          onClick={() => decide(...toSteps(facts.repairs.map(({ rule }) => ({ type: 'undo-repair', rule }) as const)))}
        >
          {words.undoAll}
        </button>
      </div>
      <div className="gl-repairs">
        {facts.repairs.map(({ rule, count }) => (
          <RepairRule
            key={rule}
            rule={rule}
            count={count}
            startsOpen={false}
            isNarrow
            mayChange={!frozen}
            decide={decide}
          />
        ))}
      </div>
      <p className="gl-small gl-secondary">{words.note}</p>
    </section>
  );
}

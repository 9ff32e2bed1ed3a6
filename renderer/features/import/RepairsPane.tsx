import { IconButton } from '@carbon/react';
import { Undo } from '@carbon/react/icons';
import { formatNumber } from '#app/words/format.ts';
import { importWords } from '#app/words/import.ts';
import { wordRepairRule } from '#app/words/repairs.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import type { DraftFacts } from '../../workers/protocol.ts';

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
          onClick={() => decide(...facts.repairs.map(({ rule }) => ({ type: 'undo-repair', rule }) as const))}
        >
          {words.undoAll}
        </button>
      </div>
      <ul className="gl-ledger">
        {facts.repairs.map(({ rule, count }) => (
          <li key={rule} className="gl-ledger__line">
            <span className="gl-grow gl-ellipsis">{wordRepairRule(rule)}</span>
            <span className="gl-strong">{formatNumber(count)}</span>
            <IconButton
              kind="ghost"
              size="sm"
              align="left"
              disabled={frozen}
              label={words.undo(wordRepairRule(rule))}
              onClick={() => decide({ type: 'undo-repair', rule })}
            >
              <Undo />
            </IconButton>
          </li>
        ))}
      </ul>
      <p className="gl-small gl-secondary">{words.note}</p>
    </section>
  );
}

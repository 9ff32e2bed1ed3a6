import { useState } from 'react';
import { ChevronDown, ChevronRight } from '@carbon/react/icons';
import type { Repair, RepairRule } from '#app/import/derived.ts';
import { formatNumber } from '#app/words/format.ts';
import { wordRepairRule } from '#app/words/repairs.ts';
import { reviewWords } from '#app/words/review.ts';
import { showBlanks } from '../../components/ShownText.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import type { Decisions } from './use-decisions.ts';

const { cleanUp: words } = reviewWords;

/** Cells shown at first, and how many each press of "more" adds. */
const FIRST = 3;
const MORE = 100;

/** One rule of the ledger with its cells, old and new. */
export function CleanUpRule(props: {
  readonly rule: RepairRule;
  readonly count: number;
  readonly startsOpen: boolean;
  readonly decisions: Decisions;
}) {
  const { rule, count, decisions } = props;
  const [isOpen, setOpen] = useState(props.startsOpen);
  const [shown, setShown] = useState(FIRST);
  const repairs = useAnswer('repairs', isOpen ? { rule, from: 0, to: shown } : null);
  const name = wordRepairRule(rule);
  const left = count - shown;
  return (
    <section className="gl-clean-up__rule">
      <div className="gl-row">
        <button
          type="button"
          className="gl-clean-up__name gl-grow"
          aria-expanded={isOpen}
          aria-label={words.show(name)}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          {name}
        </button>
        <span className="gl-strong gl-number">{formatNumber(count)}</span>
        <button
          type="button"
          className="gl-link gl-clean-up__undo"
          disabled={!decisions.mayChange}
          aria-label={words.undoRule(name, count)}
          onClick={() => decisions.decide({ type: 'undo-repair', rule })}
        >
          {words.undo}
        </button>
      </div>
      {isOpen && (
        <ul>
          {repairs?.map((repair) => (
            <RepairedCell
              key={`${repair.fileId} ${repair.line} ${repair.column}`}
              repair={repair}
              decisions={decisions}
            />
          ))}
        </ul>
      )}
      {isOpen && left > 0 && (
        <button type="button" className="gl-link gl-small gl-clean-up__more" onClick={() => setShown(shown + MORE)}>
          {words.more(left)}
        </button>
      )}
    </section>
  );
}

function RepairedCell({ repair, decisions }: { readonly repair: Repair; readonly decisions: Decisions }) {
  const { rule, fileId, line, before, after } = repair;
  const isSplit = rule === 'addresses-split';
  return (
    <li className="gl-clean-up__cell">
      <span className="gl-small gl-secondary gl-clean-up__line">{formatNumber(line)}</span>
      <span className="gl-grow gl-clean-up__change gl-small">
        <del className="gl-struck">
          <span className="gl-hidden">{words.was} </span>
          {showBlanks(before)}
        </del>
        <ins>
          <span className="gl-hidden">{words.is} </span>
          {isSplit ? words.several(after.split('\n').length) : after}
        </ins>
      </span>
      <button
        type="button"
        className="gl-link gl-small"
        disabled={!decisions.mayChange}
        aria-label={words.undoCell(wordRepairRule(rule), line)}
        onClick={() => decisions.decide({ type: 'undo-repair', rule, file: fileId, line })}
      >
        {words.undo}
      </button>
    </li>
  );
}

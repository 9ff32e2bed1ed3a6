import { useState } from 'react';
import { IconButton } from '@carbon/react';
import { ChevronDown, ChevronRight, Undo } from '@carbon/react/icons';
import type { SingleDecision } from '#app/import/decision.ts';
import type { Repair, RepairRule as Rule } from '#app/import/derived.ts';
import { formatNumber } from '#app/words/format.ts';
import { wordRepairRule } from '#app/words/repairs.ts';
import { reviewWords } from '#app/words/review.ts';
import { useDraft } from '../stores/stores-context.tsx';
import { showBlanks } from './ShownText.tsx';
import { useAnswer } from './use-answer.ts';

const { cleanUp: words } = reviewWords;

/** Cells shown at first, and how many each press of "more" adds. */
const FIRST = 3;
const MORE = 100;

interface Changes {
  readonly mayChange: boolean;
  readonly decide: (decision: SingleDecision) => void;
  /** Leads to the row of a line of the list of people. Absent: there is no way. */
  readonly onGo?: ((line: number) => void) | undefined;
}

/** One rule of the ledger with its cells, old and new, and the way back for all of them and for each. */
export function RepairRule(
  props: Changes & {
    readonly rule: Rule;
    readonly count: number;
    readonly startsOpen: boolean;
    /** Undo of the rule as a sign, where there is no room for the word. */
    readonly isNarrow?: boolean;
  },
) {
  const { rule, count, mayChange, decide, onGo } = props;
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
        {props.isNarrow === true ? (
          <IconButton
            kind="ghost"
            size="sm"
            align="left"
            disabled={!mayChange}
            label={words.undoRule(name, count)}
            onClick={() => decide({ type: 'undo-repair', rule })}
          >
            <Undo />
          </IconButton>
        ) : (
          <button
            type="button"
            className="gl-link gl-clean-up__undo"
            disabled={!mayChange}
            aria-label={words.undoRule(name, count)}
            onClick={() => decide({ type: 'undo-repair', rule })}
          >
            {words.undo}
          </button>
        )}
      </div>
      {isOpen && (
        <ul>
          {repairs?.map((repair, index) => (
            <RepairedCell
              // Of one cell there may be several.
              key={`${repair.fileId} ${repair.line} ${repair.column} ${index}`}
              repair={repair}
              mayChange={mayChange}
              decide={decide}
              onGo={onGo}
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

function RepairedCell({ repair, mayChange, decide, onGo }: Changes & { readonly repair: Repair }) {
  const { rule, file, fileId, line, column, before, after } = repair;
  const source = useDraft((state) => state.facts?.sources.find((each) => each.fileId === fileId));
  const { header = null, field = null } = source?.columns.find((each) => each.index === column) ?? {};
  const place = reviewWords.findings.place(source?.role === 'people' ? null : file, line, header);
  const isSplit = rule === 'addresses-split';
  return (
    <li className="gl-clean-up__cell">
      {onGo !== undefined && source?.role === 'people' ? (
        <button
          type="button"
          className="gl-link gl-small gl-clean-up__line"
          aria-label={reviewWords.findings.goTo(place)}
          onClick={() => onGo(line)}
        >
          {formatNumber(line)}
        </button>
      ) : (
        <span className="gl-small gl-secondary gl-clean-up__line" title={place}>
          {formatNumber(line)}
        </span>
      )}
      <span className="gl-grow gl-clean-up__change gl-small">
        {/* Most repairs are of addresses. What else was repaired is not known by its looks. */}
        {field !== 'email' && <span className="gl-secondary">{header}</span>}
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
        disabled={!mayChange}
        aria-label={words.undoCell(wordRepairRule(rule), place)}
        onClick={() => decide({ type: 'undo-repair', rule, file: fileId, line, column })}
      >
        {words.undo}
      </button>
    </li>
  );
}

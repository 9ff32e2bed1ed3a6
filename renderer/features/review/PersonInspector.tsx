import { Button } from '@carbon/react';
import { SubtractAlt } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import { wordRepairRule } from '#app/words/repairs.ts';
import { showBlanks } from '../../components/ShownText.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import type { EntryDetail } from '../../workers/views.ts';
import { AccessTags } from './AccessTags.tsx';
import { FindingList } from './FindingList.tsx';
import { NothingToInspect } from './NothingToInspect.tsx';
import { PersonRow } from './PersonRow.tsx';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';

const { person: words } = reviewWords;

/** A person: what was found, every row as it is read and where it can be changed, what was repaired, what access they get. */
export function PersonInspector({
  entry,
  decisions,
}: {
  readonly entry: number | null;
  readonly decisions: Decisions;
}) {
  const detail = useAnswer('entry', entry === null ? null : { entry });
  if (entry === null || detail === undefined || detail === null) return <NothingToInspect text={words.nobody} />;
  const lines = detail.lines.map(({ line }) => line);
  return (
    <>
      <div className="gl-pane__head">
        <h2 className="gl-heading gl-ellipsis" title={detail.entry.email}>
          {detail.entry.email === '' ? words.noAddress : detail.entry.email}
        </h2>
        <span className="gl-small gl-secondary gl-nowrap gl-grow">{words.lines(lines, detail.rows)}</span>
      </div>
      <div className="gl-pane__scroll">
        <section className="gl-pane__section">
          <h3 className="gl-small gl-secondary gl-inspector__label">{reviewWords.findings.title}</h3>
          <FindingList findings={detail.findings} decisions={decisions} />
        </section>
        <PersonAccess detail={detail} />
        {detail.lines.map((row) => (
          <PersonRow key={row.line} row={row} decisions={decisions} />
        ))}
        <PersonRepairs detail={detail} decisions={decisions} />
        <section className="gl-pane__section">
          <Button
            kind="danger--tertiary"
            size="sm"
            renderIcon={SubtractAlt}
            disabled={!decisions.mayChange}
            onClick={() => {
              void decisions.drop(lines.slice(0, 1));
              document.getElementById('people-grid')?.focus();
            }}
          >
            {words.drop(detail.rows)}
          </Button>
        </section>
      </div>
    </>
  );
}

function PersonAccess({ detail }: { readonly detail: EntryDetail }) {
  const choose = useReview((state) => state.choose);
  const { access } = detail;
  return (
    <section className="gl-pane__section">
      <h3 className="gl-small gl-secondary gl-inspector__label">{words.access}</h3>
      {access === null ? (
        <p>{words.inNone}</p>
      ) : (
        <div className="gl-person-access">
          <AccessTags tags={access.tags} />
          <button type="button" className="gl-link gl-small" onClick={() => choose(access.key)}>
            {words.showAccess(access.number)}
          </button>
        </div>
      )}
    </section>
  );
}

function PersonRepairs({ detail, decisions }: { readonly detail: EntryDetail; readonly decisions: Decisions }) {
  if (detail.repairs.length === 0) return null;
  const headers = new Map(detail.lines[0]?.cells.map(({ column, header }) => [column, header]));
  return (
    <section className="gl-pane__section">
      <h3 className="gl-small gl-secondary gl-inspector__label">{words.repairs}</h3>
      <ul>
        {detail.repairs.map(({ rule, fileId, line, column, before, after }) => (
          <li key={`${line} ${column} ${rule} ${after}`} className="gl-clean-up__cell">
            <span className="gl-grow gl-clean-up__change">
              <span>{wordRepairRule(rule)}</span>
              <del className="gl-struck">{showBlanks(before)}</del>
            </span>
            <button
              type="button"
              className="gl-link gl-small"
              disabled={!decisions.mayChange}
              aria-label={reviewWords.cleanUp.undoCell(
                wordRepairRule(rule),
                reviewWords.findings.place(null, line, headers.get(column) ?? null),
              )}
              onClick={() => decisions.decide({ type: 'undo-repair', rule, file: fileId, line, column })}
            >
              {reviewWords.cleanUp.undo}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { RowOutcome } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import { OneBar } from '../../components/pictures/OneBar.tsx';
import type { DraftFacts } from '../../workers/views.ts';

const { accounting: words } = importWords;

const OUTCOMES: readonly RowOutcome[] = ['accepted', 'merged', 'rejected', 'ignored'];

const FILLS = {
  accepted: { colour: 'var(--st-pending)' },
  merged: { colour: 'var(--st-processing)' },
  rejected: { colour: 'var(--st-refused)' },
  ignored: { colour: 'var(--st-queued)' },
} as const satisfies Record<RowOutcome, { colour: string }>;

/** The lists of access whose lines have errors, which are told there and not in every row of the people. */
function findListErrors({ sources, rowFindings }: DraftFacts): readonly { file: string; errors: number }[] {
  return sources
    .filter(({ role }) => role === 'access')
    .map(({ fileId, file }) => ({ file, errors: rowFindings.find((found) => found.file === fileId)?.error ?? 0 }))
    .filter(({ errors }) => errors > 0);
}

/** Every row is accepted, merged, rejected or ignored; the bar and its numbers add up to all of them, and lead to people. */
export function AccountingBar({ facts }: { readonly facts: DraftFacts }) {
  const { accounting, people } = facts;
  const cells = facts.repairs.find(({ rule }) => rule === 'addresses-split')?.count ?? 0;
  const counts = OUTCOMES.map((outcome) => words.parts[outcome](accounting[outcome]));
  return (
    <section className="gl-accounting" aria-labelledby="accounting">
      <div className="gl-row gl-accounting__head">
        <h2 id="accounting" className="gl-heading">
          {words.title(accounting.rows)}
        </h2>
        <ul className="gl-accounting__legend gl-small">
          {OUTCOMES.map((outcome, index) => (
            <li key={outcome}>
              <span className="gl-swatch" style={{ background: FILLS[outcome].colour }} />
              {counts[index]}
            </li>
          ))}
        </ul>
      </div>
      <OneBar
        height={8}
        parts={OUTCOMES.map((key) => ({ key, count: accounting[key] }))}
        fills={FILLS}
        label={`${words.title(accounting.rows)}. ${counts.join(', ')}.`}
      />
      <p className="gl-small gl-secondary">
        {people === 0 ? (
          words.nobody
        ) : (
          <>
            {words.sum(accounting.accepted, cells, people - accounting.accepted)}
            <strong className="gl-strong">{words.people(people)}</strong>.
          </>
        )}
        {findListErrors(facts).map(({ file, errors }) => ` ${words.listErrors(file, errors)}`)}
      </p>
    </section>
  );
}

import { useState } from 'react';
import type { OutcomeLine, SubmissionSnapshot } from '#app/contract/views.ts';
import { formatNumber, formatSeconds } from '#app/words/format.ts';
import { submissionWords } from '#app/words/submission.ts';
import { submitWords } from '#app/words/submit.ts';
import { StandingLabel } from '../../components/status/StandingLabel.tsx';
import { countNew, standingOfOutcome } from './submit-facts.ts';

const { outcomes: words } = submitWords;

/** Rows shown without asking for all. */
const LATEST = 8;

/** What happened, newest first. It stands still while somebody points at it or reads it, and says what has come meanwhile. */
export function LatestOutcomes({ snapshot }: { readonly snapshot: SubmissionSnapshot }) {
  const [all, setAll] = useState(false);
  const [frozen, setFrozen] = useState<readonly OutcomeLine[] | null>(null);
  const lines = frozen ?? snapshot.outcomes;
  const fresh = frozen === null ? 0 : countNew(snapshot.outcomes, frozen);
  const freeze = (): void => setFrozen(snapshot.outcomes);
  const thaw = (): void => setFrozen(null);
  return (
    <section className="gl-submit__outcomes" onMouseEnter={freeze} onMouseLeave={thaw} onFocus={freeze} onBlur={thaw}>
      <div className="gl-submit__line">
        <h2 className="gl-heading gl-grow">{words.title}</h2>
        {fresh > 0 && <span className="gl-small gl-secondary">{words.fresh(fresh)}</span>}
        {snapshot.outcomes.length > LATEST && (
          <button type="button" className="gl-link gl-small" onClick={() => setAll(!all)}>
            {all ? words.fewer : words.all}
          </button>
        )}
      </div>
      <table className="gl-table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.columns.time}</th>
            <th scope="col">{words.columns.invitation}</th>
            <th scope="col" className="gl-number">
              {words.columns.people}
            </th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.columns.what}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? lines : lines.slice(0, LATEST)).map((line, index) => (
            <OutcomeRow key={`${line.at} ${lines.length - index}`} line={line} snapshot={snapshot} />
          ))}
        </tbody>
      </table>
      {lines.length === 0 && <p className="gl-secondary">{words.none}</p>}
    </section>
  );
}

function OutcomeRow({ line, snapshot }: { readonly line: OutcomeLine; readonly snapshot: SubmissionSnapshot }) {
  const standing = standingOfOutcome(line);
  const state = line.params['state'];
  const access = line.invitation === null ? [] : (snapshot.plan.invitations[line.invitation - 1]?.access ?? []);
  const what = words.what(access, submissionWords.outcome(line));
  return (
    <tr>
      <td className="gl-digits">{formatSeconds(line.at)}</td>
      <td>{line.invitation === null ? '' : words.invitation(line.invitation, snapshot.invitations)}</td>
      <td className="gl-number">{line.people === 0 ? '' : formatNumber(line.people)}</td>
      <td>
        {standing !== null && <StandingLabel standing={standing} state={typeof state === 'string' ? state : null} />}
      </td>
      <td title={what}>{what}</td>
    </tr>
  );
}

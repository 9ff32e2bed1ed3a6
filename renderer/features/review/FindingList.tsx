import { wordIssue } from '#app/words/issues.ts';
import { reviewWords } from '#app/words/review.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import type { FindingView } from '../../workers/protocol.ts';
import type { Decisions } from './use-decisions.ts';

/** Findings in whole sentences, each with its suggestion where there is one. */
export function FindingList(props: { readonly findings: readonly FindingView[]; readonly decisions: Decisions }) {
  const { findings, decisions } = props;
  if (findings.length === 0) return <p className="gl-secondary">{reviewWords.findings.noneForPerson}</p>;
  return (
    <ul className="gl-finding-list">
      {findings.map(({ issue, fix }, index) => (
        <li key={index} className="gl-finding-list__entry">
          <FindingIcon severity={issue.severity} label={reviewWords.severityName[issue.severity]} />
          <div>
            <p className="gl-body">{wordIssue(issue).message}</p>
            {issue.line !== null && <p className="gl-small gl-secondary">{reviewWords.person.line(issue.line)}</p>}
            {fix !== null && (
              <button
                type="button"
                className="gl-link gl-underlined"
                disabled={!decisions.mayChange}
                onClick={() => decisions.accept(fix)}
              >
                {reviewWords.grid.use(issue.suggestion ?? '')}
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

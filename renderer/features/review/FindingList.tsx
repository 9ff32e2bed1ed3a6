import { ISSUE_KINDS } from '#app/words/issue-kinds.ts';
import { wordIssue } from '#app/words/issues.ts';
import { reviewWords } from '#app/words/review.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import type { FindingView } from '../../workers/protocol.ts';
import { ListLink } from './ListFindings.tsx';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';

const { findings: words } = reviewWords;

/** Findings in whole sentences, each with its suggestion where there is one, and the ways to let it be or to see all of its kind. */
export function FindingList(props: { readonly findings: readonly FindingView[]; readonly decisions: Decisions }) {
  const { findings, decisions } = props;
  if (findings.length === 0) return <p className="gl-secondary">{words.noneForPerson}</p>;
  return (
    <ul className="gl-finding-list">
      {findings.map((finding, index) => (
        <Finding key={index} finding={finding} decisions={decisions} />
      ))}
    </ul>
  );
}

function Finding({ finding: { issue, fix }, decisions }: { finding: FindingView; decisions: Decisions }) {
  const showCode = useReview((state) => state.showCode);
  const { severity, code, line } = issue;
  const isAccepted = issue.accepted === true;
  return (
    <li className="gl-finding-list__entry">
      <FindingIcon severity={severity} label={reviewWords.severityName[severity]} />
      <div className="gl-grow">
        <p className="gl-body">{wordIssue(issue).message}</p>
        <p className="gl-finding-list__ways gl-small">
          {fix !== null && !isAccepted && (
            <button
              type="button"
              className="gl-link gl-small gl-underlined"
              disabled={!decisions.mayChange}
              onClick={() => decisions.accept(fix)}
            >
              {reviewWords.grid.use(issue.suggestion ?? '')}
            </button>
          )}
          {isAccepted && <span className="gl-secondary">{words.accepted}</span>}
          <ListLink file={issue.file} line={line} />
          {severity !== 'error' && line !== null && !isAccepted && (
            <button
              type="button"
              className="gl-link gl-small"
              disabled={!decisions.mayChange}
              onClick={() => decisions.let(issue)}
            >
              {words.accept}
            </button>
          )}
          {!isAccepted && (
            <button type="button" className="gl-link gl-small" onClick={() => showCode(code)}>
              {words.showKind(ISSUE_KINDS[code])}
            </button>
          )}
        </p>
      </div>
    </li>
  );
}

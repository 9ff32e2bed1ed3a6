import { ISSUE_KINDS } from '#app/words/issue-kinds.ts';
import { wordIssue } from '#app/words/issues.ts';
import { reviewWords } from '#app/words/review.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import { showBlanks } from '../../components/ShownText.tsx';
import { formatRoute } from '../../routing/route.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import type { PlacedFinding } from '../../workers/views.ts';
import { FindingWays } from './FindingWays.tsx';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';

const { findings: words } = reviewWords;

/** A finding: where it stands, what stands there, what is wrong and what to do; and everything that can be done here. */
export function FindingEntry(props: {
  readonly finding: PlacedFinding;
  readonly decisions: Decisions;
  /** Leads to its row in the table. Absent where that is what is being looked at. */
  readonly onGo?: () => void;
}) {
  const { finding, decisions, onGo } = props;
  const { issue, role } = finding;
  const showCode = useReview((state) => state.showCode);
  const { message } = wordIssue(issue);
  const place = words.place(role === 'people' && issue.line !== null ? null : issue.file, issue.line, issue.column);
  const isQuoted = issue.value === null || issue.value === '' || message.includes(issue.value);
  return (
    <li className="gl-finding-list__entry">
      <FindingIcon severity={issue.severity} label={reviewWords.severityName[issue.severity]} />
      <div className="gl-grow">
        <Place finding={finding} place={place} onGo={onGo} />
        {!isQuoted && <p className="gl-body">{words.value(showBlanks(issue.value ?? ''))}</p>}
        <p className="gl-body">{message}</p>
        <FindingWays finding={finding} decisions={decisions}>
          {onGo === undefined && issue.accepted !== true && (
            <button type="button" className="gl-link gl-small" onClick={() => showCode(issue.code)}>
              {words.showKind(ISSUE_KINDS[issue.code])}
            </button>
          )}
        </FindingWays>
      </div>
    </li>
  );
}

/** Where a finding stands, as the way there: to its row in the table, else to its line in Import. */
function Place(props: {
  readonly finding: PlacedFinding;
  readonly place: string;
  readonly onGo: (() => void) | undefined;
}) {
  const { place, onGo } = props;
  const { fileId, issue, entryLine } = props.finding;
  const draft = useDraft((state) => state.document?.id ?? '');
  if (entryLine !== null && onGo === undefined)
    return <p className="gl-small gl-secondary gl-finding-list__place">{place}</p>;
  if (entryLine !== null) {
    return (
      <button
        type="button"
        className="gl-link gl-small gl-finding-list__place"
        aria-label={words.goTo(place)}
        onClick={onGo}
      >
        {place}
      </button>
    );
  }
  if (fileId === null) return <p className="gl-small gl-secondary gl-finding-list__place">{place}</p>;
  const at = issue.line === null ? undefined : { file: fileId, line: issue.line };
  return (
    <a
      className="gl-link gl-small gl-finding-list__place"
      aria-label={words.inImport(place)}
      href={formatRoute({ screen: 'draft', draft, step: 'import', ...(at && { at }) })}
    >
      {place}
    </a>
  );
}

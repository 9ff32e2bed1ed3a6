import { useState, type ReactNode } from 'react';
import { reviewWords } from '#app/words/review.ts';
import type { PlacedFinding } from '../../workers/views.ts';
import { CellEditor } from './CellEditor.tsx';
import type { Decisions } from './use-decisions.ts';

const { findings: words } = reviewWords;

/** What can be done about a finding where it is shown: use its suggestion, let it be, edit a cell that the table does not show. */
export function FindingWays(props: {
  readonly finding: PlacedFinding;
  readonly decisions: Decisions;
  readonly children: ReactNode;
}) {
  const { finding, decisions } = props;
  const { issue, fix, cell, role } = finding;
  const [isEdited, setEdited] = useState(false);
  const isAccepted = issue.accepted === true;
  if (isEdited && cell !== null) {
    return (
      <CellEditor
        label={reviewWords.grid.edit(issue.column ?? issue.field ?? '', cell.line)}
        text={cell.value}
        onDone={(text) => {
          setEdited(false);
          decisions.editCell(cell, text ?? cell.value);
        }}
      />
    );
  }
  return (
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
      {cell !== null && role === 'access' && (
        <button
          type="button"
          className="gl-link gl-small"
          disabled={!decisions.mayChange}
          onClick={() => setEdited(true)}
        >
          {words.editCell}
        </button>
      )}
      {isAccepted && <span className="gl-secondary">{words.accepted}</span>}
      {issue.severity !== 'error' && !isAccepted && (
        <button
          type="button"
          className="gl-link gl-small"
          disabled={!decisions.mayChange}
          onClick={() => decisions.let(finding)}
        >
          {words.accept}
        </button>
      )}
      {props.children}
    </p>
  );
}

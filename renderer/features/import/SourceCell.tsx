import type { Issue } from '#app/import/issue.ts';
import { importWords } from '#app/words/import.ts';
import { wordIssue } from '#app/words/issues.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import { ShownText } from '../../components/ShownText.tsx';
import type { CellView } from '../../workers/views.ts';

const { columns: words } = importWords;

/** A cell, or with `column` null a whole row, and what stands in it now. */
export interface CellPlace {
  readonly line: number;
  readonly column: number | null;
  readonly value: string;
}

/** Opens what was found in a place, beside the sign that was pressed. */
export type OpenFindings = (place: CellPlace, sign: HTMLElement) => void;

interface Props {
  readonly cell: CellView | undefined;
  readonly line: number;
  readonly column: number;
  readonly onOpen: OpenFindings;
}

/** A cell as it is read: what a repair made of it below what stood there, and the sign of what is wrong with it. */
export function SourceCell({ cell, line, column, onOpen }: Props) {
  if (cell === undefined) return <td />;
  const sign = cell.issue !== null && (
    <FindingButton issue={cell.issue} place={{ line, column, value: cell.value }} onOpen={onOpen} />
  );
  if (cell.before === null) {
    return (
      <td title={cell.value} dir="auto">
        {sign}
        {cell.value}
      </td>
    );
  }
  return (
    <td>
      <span className="gl-repaired gl-small">
        <del className="gl-struck" dir="auto">
          <span className="gl-hidden">{words.was} </span>
          <ShownText text={cell.before} />
        </del>
        <ins dir="auto" title={cell.value}>
          <span className="gl-hidden">{words.is} </span>
          {sign}
          {cell.value}
        </ins>
      </span>
    </td>
  );
}

/** The sign of a finding, with its sentence for readers and on the pointer; pressed it says what can be done. */
export function FindingButton(props: {
  readonly issue: Issue;
  readonly place: CellPlace;
  readonly onOpen: OpenFindings;
}) {
  const { message } = wordIssue(props.issue);
  return (
    <button
      type="button"
      className="gl-finding-sign"
      title={message}
      aria-label={message}
      aria-haspopup="dialog"
      onClick={({ currentTarget }) => props.onOpen(props.place, currentTarget)}
    >
      <FindingIcon severity={props.issue.severity} />
    </button>
  );
}

import { matrixWords as words } from '#app/words/matrix.ts';
import type { MatrixCellView, MatrixRowView, MatrixView } from '../../workers/matrix-view.ts';
import { toCellClass, toCellLines } from './cell-words.ts';
import type { Columns } from './MatrixHeads.tsx';

/** Pixels between two roles in a cell. */
const LINE = 14;
/** From the middle of a line to its base. */
const BASE = 4;
const GAP = 2;

interface Place {
  readonly y: number;
  readonly height: number;
}

/** How many people, and which access: the first column, which stays in place. `words` is where the second part begins. */
export function RowHead(
  props: Place & { readonly row: MatrixRowView; readonly words: number; readonly width: number },
) {
  const { row, y, height } = props;
  const middle = y + height / 2;
  return (
    <g>
      <title>{`${words.rowName(row.number, row.people)}: ${words.inWords(row.words)}`}</title>
      <line className="gl-matrix__line" x1={0} x2={props.width} y1={y + 0.5} y2={y + 0.5} />
      <text className="gl-matrix__count" y={middle + BASE}>
        {words.count(row.people)}
      </text>
      <text className="gl-matrix__quiet" x={props.words} y={middle + BASE}>
        {words.row(row.people, row.number)}
      </text>
    </g>
  );
}

/** The cells of an access that are in sight: a block where there is access, with the role in it. */
export function MatrixRow(
  props: Place & {
    readonly view: MatrixView;
    readonly row: MatrixRowView;
    readonly columns: Columns;
    readonly pitch: number;
  },
) {
  const { view, row, columns, pitch, y, height } = props;
  return row.cells
    .filter(({ column }) => column >= columns.from && column < columns.to)
    .map((cell) => (
      <Cell
        key={cell.column}
        cell={cell}
        row={row}
        group={view.columns[cell.column]!.group}
        option={view.columns[cell.column]!.name}
        pitch={pitch}
        y={y}
        height={height}
      />
    ));
}

function Cell(
  props: Place & {
    readonly cell: MatrixCellView;
    readonly row: MatrixRowView;
    readonly group: MatrixView['columns'][number]['group'];
    readonly option: string;
    readonly pitch: number;
  },
) {
  const { cell, row, pitch, y, height } = props;
  const lines = toCellLines(cell.extent, pitch - 2 * GAP - 2, Math.floor((height - 2 * GAP) / LINE));
  const left = cell.column * pitch + GAP;
  const middle = y + height / 2;
  return (
    <g>
      <title>{words.cell(cell.extent.join(', '), props.option, row.people)}</title>
      <rect
        className={`gl-matrix__cell--${toCellClass(props.group, cell.broad)}`}
        x={left}
        y={y + GAP}
        width={pitch - 2 * GAP + 1}
        height={height - 2 * GAP + 1}
      />
      {lines.map((line, index) => (
        <text
          key={index}
          className="gl-matrix__role"
          x={left + pitch / 2 - GAP + 0.5}
          y={middle + BASE + 0.5 + (index - (lines.length - 1) / 2) * LINE}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

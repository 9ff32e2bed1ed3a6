import { matrixWords as words } from '#app/words/matrix.ts';
import type { MatrixView } from '../../workers/matrix-view.ts';
import { toCellClass } from './cell-words.ts';
import { toGroups } from './matrix-layout.ts';
import { toPrintHeights, type PrintPart } from './print-parts.ts';

/** Some of the options as a table on paper. Its head and its mark are on every page that it runs over; no row is torn. */
export function PrintedTable(props: {
  readonly view: MatrixView;
  readonly part: PrintPart;
  readonly caption: string | null;
  /** What makes a single page known again. */
  readonly mark: string;
}) {
  const { view, part } = props;
  const columns = view.columns.slice(part.from, part.to);
  const rows = view.rows.filter(
    ({ cells }) => props.caption === null || cells.some(({ column }) => isIn(part, column)),
  );
  const heights = toPrintHeights(
    rows.map((row) => row.people),
    view.people,
  );
  return (
    <table className="gl-print__table">
      {props.caption !== null && <caption>{props.caption}</caption>}
      <colgroup>
        <col className="gl-print__first" />
        <col span={columns.length} />
      </colgroup>
      <thead>
        <tr>
          <td />
          {toGroups(columns).map(({ group, from, to }) => (
            <th key={group} scope="colgroup" colSpan={to - from}>
              {words[to - from > 1 ? 'groups' : 'shortGroups'][group]}
            </th>
          ))}
        </tr>
        <tr className="gl-print__options">
          <th scope="col">{words.people}</th>
          {columns.map(({ name }, index) => (
            <th key={index} scope="col">
              <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.number} style={{ blockSize: heights[index] }}>
            <th scope="row">
              <strong>{words.count(row.people)}</strong> {words.row(row.people, row.number)}
            </th>
            {columns.map(({ group }, column) => {
              const cell = row.cells.find((each) => each.column === part.from + column);
              if (cell === undefined) return <td key={column} />;
              return (
                <td key={column}>
                  <div className={`gl-print__cell gl-print__cell--${toCellClass(group, cell.broad)}`}>
                    {cell.extent.map((role) => (
                      <span key={role}>{words.shortRole(role)}</span>
                    ))}
                  </div>
                </td>
              );
            })}
          </tr>
        ))}
        <tr className="gl-print__sums">
          <th scope="row">{words.perOption}</th>
          {columns.map(({ people }, index) => (
            <td key={index}>{words.count(people)}</td>
          ))}
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={columns.length + 1}>{props.mark}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function isIn({ from, to }: PrintPart, column: number): boolean {
  return column >= from && column < to;
}

import { Link } from '@carbon/react';
import { matrixWords as words } from '#app/words/matrix.ts';
import { useVirtualRows } from '../../components/use-virtual-rows.ts';
import { formatRoute } from '../../routing/route.ts';
import type { MatrixRowView, MatrixView } from '../../workers/matrix-view.ts';

/** Pixels. */
const ROW = 32;
const HEAD = 80;
const WIDTHS = { access: 264, people: 80, option: 112 };

/** The numbers of the picture as a table, access by access; each number leads to its people. Only rows in sight are in the page. */
export function MatrixTable({ draft, view }: { readonly draft: string; readonly view: MatrixView }) {
  const { columns, rows } = view;
  const { from, to, before, after, scroller } = useVirtualRows({ count: rows.length, height: ROW, head: HEAD });
  return (
    <div ref={scroller} className="gl-matrix gl-matrix-table" tabIndex={0} role="region" aria-label={words.table}>
      <table
        className="gl-table"
        aria-label={words.name}
        aria-rowcount={rows.length + 2}
        style={{ inlineSize: WIDTHS.access + WIDTHS.people + columns.length * WIDTHS.option }}
      >
        <colgroup>
          <col style={{ inlineSize: WIDTHS.access }} />
          <col style={{ inlineSize: WIDTHS.people }} />
          <col span={columns.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.access}</th>
            <th scope="col" className="gl-number">
              {words.people}
            </th>
            {columns.map(({ name }, index) => (
              <th key={index} scope="col" title={name}>
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr aria-hidden style={{ blockSize: before }} />
          {rows.slice(from, to).map((row, index) => (
            <TableRow key={row.number} draft={draft} row={row} columns={columns.length} place={from + index} />
          ))}
          <tr aria-hidden style={{ blockSize: after }} />
        </tbody>
        <tfoot>
          <tr aria-rowindex={rows.length + 2}>
            <th scope="row">{words.perOption}</th>
            <td className="gl-number">{words.count(view.people)}</td>
            {columns.map(({ people }, index) => (
              <td key={index}>{words.count(people)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function TableRow(props: {
  readonly draft: string;
  readonly row: MatrixRowView;
  readonly columns: number;
  readonly place: number;
}) {
  const { row } = props;
  const extents = new Map(row.cells.map(({ column, extent }) => [column, extent.join(', ')] as const));
  const inWords = words.inWords(row.words);
  return (
    <tr aria-rowindex={props.place + 2}>
      <th scope="row" title={inWords}>
        <Link
          href={formatRoute({ screen: 'draft', draft: props.draft, step: 'review', access: row.number })}
          aria-label={words.showAccess(row.number)}
        >
          {words.count(row.number)}
        </Link>{' '}
        {inWords}
      </th>
      <td className="gl-number">{words.count(row.people)}</td>
      {Array.from({ length: props.columns }, (_, column) => (
        <td key={column} title={extents.get(column)}>
          {extents.get(column)}
        </td>
      ))}
    </tr>
  );
}

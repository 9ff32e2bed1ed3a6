import { memo } from 'react';
import type { SourceColumn } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import { readingWords } from '#app/words/reading.ts';
import { ShownText } from '../../components/ShownText.tsx';
import { useVirtualRows } from '../../components/use-virtual-rows.ts';
import type { Peek, SourceRowView } from '../../workers/views.ts';
import { listShownColumns } from '../../workers/shown-columns.ts';
import { lineWidth, sumWidths } from './column-width.ts';
import { TableColumns } from './TableColumns.tsx';
import './mapping.scss';

const { columns: words, fields } = importWords;

/** Pixels, as in the table that will take its place (MappingTable.tsx), so that nothing moves then. */
const ROW_HEIGHT = 40;
const HEAD_HEIGHT = 90;

/** The first rows of a file and what its columns are taken for. To be looked at: nothing can be changed yet. */
export const FirstRows = memo(function FirstRows({ peek: { source, rows, about } }: { readonly peek: Peek }) {
  const { scroller, from, to, before, after } = useVirtualRows({
    count: rows.length,
    height: ROW_HEIGHT,
    head: HEAD_HEIGHT,
  });
  const lines = lineWidth(about);
  const columns = listShownColumns(source.columns);
  const width = sumWidths(columns, lines);
  const label = readingWords.table(source.file);
  return (
    <section className="gl-mapping">
      <div className="gl-mapping__head">
        <h2 className="gl-heading gl-ellipsis">{words.title(source.file)}</h2>
        <span className="gl-small gl-secondary gl-nowrap">
          {readingWords.columns(source.columns.length, source.columns.length - columns.length)}
        </span>
      </div>
      <div ref={scroller} className="gl-mapping__scroll" tabIndex={0} role="region" aria-label={label}>
        <table className="gl-mapping__table" style={{ minInlineSize: width }} aria-label={label}>
          <TableColumns lines={lines} columns={columns} />
          <thead>
            <tr>
              <th scope="col" className="gl-small gl-secondary gl-mapping__line">
                {words.line}
              </th>
              {columns.map((column) => (
                <th key={column.index} scope="col">
                  <span className="gl-small gl-secondary gl-ellipsis gl-column-head__name" title={column.header}>
                    {column.header}
                  </span>
                  <span className="gl-first-look__field gl-ellipsis">
                    {column.field === null ? words.keep : fields[column.field]}
                  </span>
                  <span className="gl-small gl-secondary gl-status gl-column-head__why">
                    {words.reasons[column.reason]}
                  </span>
                </th>
              ))}
              <td aria-hidden className="gl-mapping__rest" />
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr aria-hidden style={{ blockSize: before }} />}
            {rows.slice(from, to).map((row) => (
              <FirstRow key={row.line} row={row} columns={columns} />
            ))}
            {after > 0 && <tr aria-hidden style={{ blockSize: after }} />}
          </tbody>
        </table>
      </div>
    </section>
  );
});

interface RowProps {
  readonly row: SourceRowView;
  readonly columns: readonly SourceColumn[];
}

const FirstRow = memo(function FirstRow({ row, columns }: RowProps) {
  return (
    <tr className={row.outcome === 'ignored' ? 'gl-mapping__ignored' : undefined}>
      <td className="gl-number gl-mapping__line">{row.line}</td>
      {columns.map((column, index) => {
        const cell = row.cells[index];
        return (
          <td key={column.index} dir="auto" title={cell?.value}>
            {cell !== undefined && cell.before !== null && (
              <>
                <del className="gl-struck gl-small">
                  <span className="gl-hidden">{words.was} </span>
                  <ShownText text={cell.before} />
                </del>{' '}
              </>
            )}
            {cell?.value}
          </td>
        );
      })}
      <td aria-hidden />
    </tr>
  );
});

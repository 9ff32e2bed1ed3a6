import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SourceInfo } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import { usePages } from '../../components/use-pages.ts';
import { useVirtualRows } from '../../components/use-virtual-rows.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { Page } from '../../workers/protocol.ts';
import { listShownColumns } from '../../workers/shown-columns.ts';
import { CellFindings } from './CellFindings.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { lineWidth, sumWidths } from './column-width.ts';
import type { CellPlace, OpenFindings } from './SourceCell.tsx';
import { SourceRow } from './SourceRow.tsx';
import { TableColumns } from './TableColumns.tsx';
import './mapping.scss';

const { columns: words } = importWords;

/** Pixels: a row, and the head over the rows. */
const ROW_HEIGHT = 40;
const HEAD_HEIGHT = 90;

interface Props {
  readonly source: SourceInfo;
  readonly frozen: boolean;
  /** Position of the row to look at, as an object that is a new one each time somebody is led there. */
  readonly spot: { readonly row: number } | null;
}

/** A file as it is read: what each column is and why, every row with its line, repaired cells before and after. */
export function MappingTable({ source, frozen, spot }: Props) {
  const version = useDraft((state) => state.version);
  const deriver = useDeriver();
  const { fileId, rows: count } = source;
  const columns = useMemo(() => listShownColumns(source.columns), [source]);
  const { scroller, scrollTo, ...rows } = useVirtualRows({ count, height: ROW_HEIGHT, head: HEAD_HEIGHT });
  const fetch = useCallback((page: Page) => deriver.ask('source-rows', { file: fileId, ...page }), [deriver, fileId]);
  const rowAt = usePages({ scope: fileId, version, from: rows.from, to: rows.to, fetch });
  const [opened, setOpened] = useState<{ readonly place: CellPlace; readonly sign: HTMLElement } | null>(null);
  const open = useCallback<OpenFindings>((place, sign) => setOpened({ place, sign }), []);
  useEffect(() => {
    if (spot !== null) scrollTo(spot.row);
  }, [spot, scrollTo]);
  const lines = lineWidth(count);
  const width = sumWidths(columns, lines);
  const shown = Array.from({ length: rows.to - rows.from }, (_, index) => rows.from + index);
  return (
    // The rows are read: arrows scroll, and only what is wrong in them can be operated.
    <div ref={scroller} className="gl-mapping__scroll" tabIndex={0} role="region" aria-label={words.title(source.file)}>
      <table className="gl-mapping__table" style={{ minInlineSize: width }} aria-rowcount={count + 1}>
        <TableColumns lines={lines} columns={columns} />
        <thead>
          <tr>
            <th scope="col" className="gl-small gl-secondary gl-mapping__line">
              {words.line}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.index} column={column} source={source} frozen={frozen} />
            ))}
            <td aria-hidden className="gl-mapping__rest" />
          </tr>
        </thead>
        <tbody>
          {rows.before > 0 && <tr aria-hidden style={{ blockSize: rows.before }} />}
          {shown.map((index) => (
            <SourceRow
              key={index}
              position={index + 2}
              row={rowAt(index)}
              columns={columns}
              isSpot={spot?.row === index}
              onOpen={open}
            />
          ))}
          {rows.after > 0 && <tr aria-hidden style={{ blockSize: rows.after }} />}
        </tbody>
      </table>
      {opened !== null && (
        <CellFindings
          key={`${opened.place.line} ${opened.place.column}`}
          {...opened}
          source={source}
          frozen={frozen}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

import { useCallback } from 'react';
import { CheckmarkFilled, WarningAltFilled } from '@carbon/react/icons';
import type { SourceColumn, SourceInfo } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import { usePages } from '../../components/use-pages.ts';
import { useVirtualRows } from '../../components/use-virtual-rows.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { DraftFacts, Page } from '../../workers/protocol.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { SourceRow } from './SourceRow.tsx';

const { columns: words } = importWords;

/** Pixels: a row, the head over the rows, the column of line numbers, an address, anything else. */
const ROW_HEIGHT = 40;
const HEAD_HEIGHT = 90;
const LINE_WIDTH = 56;
const ADDRESS_WIDTH = 240;
const CELL_WIDTH = 168;

interface Props {
  readonly source: SourceInfo;
  readonly facts: DraftFacts;
  readonly frozen: boolean;
}

/** The list of people as it is read: what each column is and why, every row with its line, repaired cells before and after. */
export function MappingTable({ source, facts, frozen }: Props) {
  const version = useDraft((state) => state.version);
  const deriver = useDeriver();
  const count = facts.accounting.rows;
  const { scroller, ...rows } = useVirtualRows({ count, height: ROW_HEIGHT, head: HEAD_HEIGHT });
  const fetch = useCallback((page: Page) => deriver.ask('source-rows', page), [deriver]);
  const rowAt = usePages({ scope: source.fileId, version, from: rows.from, to: rows.to, fetch });
  const width = source.columns.reduce((sum, column) => sum + widthOf(column), LINE_WIDTH);
  const shown = Array.from({ length: rows.to - rows.from }, (_, index) => rows.from + index);
  return (
    <section className="gl-mapping">
      <div className="gl-mapping__head">
        <h2 className="gl-heading gl-ellipsis">{words.title(source.file)}</h2>
        <span className="gl-small gl-secondary gl-nowrap">{words.count(source.columns.length, count)}</span>
        <MappingVerdict facts={facts} columns={source.columns} />
      </div>
      {/* The rows are read, not operated: arrows scroll, and a place to put the focus is all that needs. */}
      <div
        ref={scroller}
        className="gl-mapping__scroll"
        tabIndex={0}
        role="region"
        aria-label={words.title(source.file)}
      >
        <table className="gl-mapping__table" style={{ minInlineSize: width }} aria-rowcount={count + 1}>
          <colgroup>
            <col style={{ inlineSize: LINE_WIDTH }} />
            {source.columns.map((column) => (
              <col key={column.index} style={{ inlineSize: widthOf(column) }} />
            ))}
            {/* Takes what is left, so that three columns do not look like a form. */}
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className="gl-small gl-secondary gl-mapping__line">
                {words.line}
              </th>
              {source.columns.map((column) => (
                <ColumnHead key={column.index} column={column} source={source} frozen={frozen} />
              ))}
              <td aria-hidden className="gl-mapping__rest" />
            </tr>
          </thead>
          <tbody>
            {rows.before > 0 && <tr aria-hidden style={{ blockSize: rows.before }} />}
            {shown.map((index) => (
              <SourceRow key={index} position={index + 2} row={rowAt(index)} columns={source.columns} />
            ))}
            {rows.after > 0 && <tr aria-hidden style={{ blockSize: rows.after }} />}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function widthOf({ field }: SourceColumn): number {
  return field === 'email' ? ADDRESS_WIDTH : CELL_WIDTH;
}

/** Whether addresses and access both have their column. */
function MappingVerdict({ facts, columns }: { readonly facts: DraftFacts; readonly columns: readonly SourceColumn[] }) {
  const has = (test: (column: SourceColumn) => boolean): boolean => columns.some(test);
  const address = has(({ field }) => field === 'email');
  const access = has(({ field }) => field !== null && field !== 'email') || facts.people > 0;
  if (address && access) {
    return (
      <span className="gl-status gl-small gl-secondary gl-end">
        <CheckmarkFilled className="gl-icon-proven" aria-hidden />
        {words.complete}
      </span>
    );
  }
  return (
    <span className="gl-status gl-small gl-end">
      <WarningAltFilled className="gl-icon-warning" aria-hidden />
      {address ? words.noAccess : words.noAddress}
    </span>
  );
}

import { useMemo } from 'react';
import { matrixWords as words } from '#app/words/matrix.ts';
import type { MatrixView } from '../../workers/matrix-view.ts';
import { findVisible, FOOT, HEAD, layoutMatrix, toColumnEdges } from './matrix-layout.ts';
import { GroupHeads, OptionHeads, OptionSums } from './MatrixHeads.tsx';
import { MatrixRow, RowHead } from './MatrixRow.tsx';
import { useViewPort } from './use-view-port.ts';

/**
 * Accesses × options as a picture. The picture is as large as its window and draws the part that is scrolled to, so that head, sums and
 * first column stay in place and three hundred accesses cost no more than thirty.
 */
export function MatrixPicture({ view }: { readonly view: MatrixView }) {
  const [ref, port] = useViewPort();
  const width = port?.width ?? 0;
  const height = port?.height ?? 0;
  const layout = useMemo(() => layoutMatrix(view, { width, height }), [view, width, height]);
  return (
    <div ref={ref} className="gl-matrix" role="region" aria-label={words.region} tabIndex={0}>
      {port !== null && port.width > layout.first && (
        <div style={{ inlineSize: layout.width, blockSize: layout.height }}>
          <svg
            className="gl-matrix__picture"
            role="img"
            aria-label={view.sentence}
            width={Math.min(width, layout.width)}
            height={Math.min(height, layout.height)}
          >
            <g aria-hidden>
              <Parts view={view} layout={layout} port={port} />
            </g>
          </svg>
        </div>
      )}
    </div>
  );
}

function Parts(props: {
  readonly view: MatrixView;
  readonly layout: ReturnType<typeof layoutMatrix>;
  readonly port: { readonly width: number; readonly height: number; readonly left: number; readonly top: number };
}) {
  const { view, layout, port } = props;
  const { first, pitch, edges } = layout;
  // Scrolling bounces past the ends on some machines.
  const left = Math.max(0, Math.min(port.left, layout.width - port.width));
  const top = Math.max(0, Math.min(port.top, layout.height - port.height));
  const room = {
    width: Math.min(port.width, layout.width) - first,
    height: Math.min(port.height, layout.height) - HEAD - FOOT,
  };
  const [fromRow, toRow] = findVisible(edges, top, top + room.height);
  const [fromColumn, toColumn] = findVisible(toColumnEdges(view.columns.length, pitch), left, left + room.width);
  const columns = { from: fromColumn, to: toColumn };
  const rows = view.rows.slice(fromRow, toRow).map((row, index) => ({
    row,
    y: edges[fromRow + index]!,
    height: edges[fromRow + index + 1]! - edges[fromRow + index]!,
  }));
  return (
    <>
      <svg x={first} width={room.width} height={HEAD}>
        <g transform={`translate(${-left} 0)`}>
          <GroupHeads layout={layout} left={left} />
          <OptionHeads view={view} columns={columns} pitch={pitch} />
        </g>
      </svg>
      <svg y={HEAD} width={first + room.width} height={Math.max(0, room.height)}>
        <g transform={`translate(0 ${-top})`}>
          {rows.map(({ row, ...place }) => (
            <RowHead key={row.number} row={row} {...place} words={layout.words} width={first + room.width} />
          ))}
        </g>
        <svg x={first} width={room.width} height={Math.max(0, room.height)}>
          <g transform={`translate(${-left} ${-top})`}>
            {Array.from({ length: toColumn - fromColumn + 1 }, (_, index) => (
              <line
                key={index}
                className="gl-matrix__line"
                x1={(fromColumn + index) * pitch + 0.5}
                x2={(fromColumn + index) * pitch + 0.5}
                y1={top}
                y2={top + room.height}
              />
            ))}
            {rows.map(({ row, ...place }) => (
              <MatrixRow key={row.number} view={view} row={row} columns={columns} pitch={pitch} {...place} />
            ))}
          </g>
        </svg>
      </svg>
      <OptionSums
        view={view}
        columns={columns}
        pitch={pitch}
        first={first}
        left={left}
        y={HEAD + room.height}
        width={room.width}
      />
    </>
  );
}

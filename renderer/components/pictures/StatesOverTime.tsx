import { useId } from 'react';
import { formatNumber, formatSeconds } from '#app/words/format.ts';
import { pictureWords } from '#app/words/pictures.ts';
import { statusWords } from '#app/words/status.ts';
import { toTicks } from './axis.ts';
import { FILLS, HatchPattern, paint } from './fills.tsx';
import { countStack, layoutStack, pickTimes, STACK, type Moment, type StackColumn } from './stack-layout.ts';
import { useWidth } from './use-width.ts';

const AXIS_WIDTH = 41;
const TOP = 8;
const BOTTOM = 24;
/** Room for one time below the axis, in pixels: "14:02:30" and some air. */
const TIME_ROOM = 64;

/** People by state over time as stacked columns; the full height stands for everybody. */
export function StatesOverTime(props: {
  readonly history: readonly Moment[];
  readonly people: number;
  /** Pixels, axis and times included. */
  readonly height: number;
}) {
  const [ref, width] = useWidth();
  const id = useId();
  const field = { width: Math.max(0, width - AXIS_WIDTH), height: props.height - TOP - BOTTOM };
  const columns = layoutStack(props.history, props.people, field.width, field.height);
  return (
    <div ref={ref} style={{ blockSize: props.height }}>
      {width > 0 && (
        <svg
          className="gl-chart"
          role="img"
          aria-label={toSentence(props.history, props.people)}
          width={width}
          height={props.height}
        >
          {STACK.filter((key) => FILLS[key].hatch !== undefined).map((key) => (
            <HatchPattern key={key} id={`${id}-${key}`} fill={FILLS[key]} />
          ))}
          <Scale people={props.people} width={width} height={field.height} />
          {columns.map((column) => (
            <g key={column.at} transform={`translate(${AXIS_WIDTH + column.x} ${TOP + field.height})`}>
              {column.segments.map((segment) => (
                <rect
                  key={segment.key}
                  y={-segment.offset - segment.length}
                  width={column.width}
                  height={segment.length}
                  fill={paint(FILLS[segment.key], id, segment.key)}
                />
              ))}
            </g>
          ))}
          <Times columns={columns} width={field.width} y={props.height - 6} />
        </svg>
      )}
    </div>
  );
}

function Scale({
  people,
  width,
  height,
}: {
  readonly people: number;
  readonly width: number;
  readonly height: number;
}) {
  return toTicks(Math.max(1, people), true).map((tick) => {
    const y = TOP + height - (tick / Math.max(1, people)) * height;
    return (
      <g key={tick}>
        <line className="gl-chart__grid" x1={AXIS_WIDTH} x2={width} y1={y} y2={y} />
        <text x={AXIS_WIDTH - 9} y={y + 4} textAnchor="end">
          {formatNumber(tick)}
        </text>
      </g>
    );
  });
}

function Times(props: { readonly columns: readonly StackColumn[]; readonly width: number; readonly y: number }) {
  const first = props.columns[0]?.at ?? '';
  const last = props.columns.at(-1)?.at ?? '';
  // Within two minutes all columns would bear the same one or two times, so the seconds are written too.
  const isShort = Date.parse(last) - Date.parse(first) < 120_000;
  const toText = (at: string): string => (isShort ? formatSeconds(at) : formatSeconds(at).slice(0, 5));
  return pickTimes(props.columns, toText, { room: TIME_ROOM, width: props.width }).map((mark) => (
    <text key={mark.x} x={AXIS_WIDTH + mark.x} y={props.y}>
      {mark.text}
    </text>
  ));
}

function toSentence(history: readonly Moment[], people: number): string {
  const now = history.at(-1);
  if (now === undefined) return pictureWords.noStates;
  const totals = countStack(now.counts);
  const parts = STACK.filter((key) => totals[key] > 0).map((key) =>
    pictureWords.statesPart(statusWords.standing[key], totals[key]),
  );
  return pictureWords.states(now.at, people, parts);
}

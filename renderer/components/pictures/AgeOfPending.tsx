import { useId } from 'react';
import { formatNumber } from '#app/words/format.ts';
import { pictureWords } from '#app/words/pictures.ts';
import { toBarHeight, type AgeBar } from './age-layout.ts';
import { toTicks } from './axis.ts';
import { FILLS, HatchPattern, paint } from './fills.tsx';
import { useWidth } from './use-width.ts';

const AXIS_WIDTH = 32;
const TOP = 24;
const BOTTOM = 20;
const GAP = 2;
/** Room before the last bar, which is not one day but all the rest. */
const LAST_GAP = 12;
const LABEL_EVERY = 7;

/**
 * Pending people by whole days since they were invited. A click on a bar chooses its people; from the keyboard that is a row of the
 * table with the same numbers, since thirty-one bars are too thin to be buttons.
 */
export function AgeOfPending(props: {
  readonly bars: readonly AgeBar[];
  readonly limitDays: number;
  /** Pixels. */
  readonly height: number;
  readonly onChoose: (day: number) => void;
}) {
  const [ref, width] = useWidth();
  const id = useId();
  const { bars, limitDays, height } = props;
  const total = sum(bars, () => true);
  const long = sum(bars, (bar) => bar.isLong);
  const over = sum(bars, (bar) => bar.isOver);
  const max = Math.max(1, ...bars.map((bar) => bar.count));
  const field = height - TOP - BOTTOM;
  const pitch = Math.max(1, (width - AXIS_WIDTH - LAST_GAP) / bars.length);
  const toX = (bar: AgeBar): number => AXIS_WIDTH + bar.day * pitch + (bar.isOver ? LAST_GAP : 0);
  const limitX = AXIS_WIDTH + limitDays * pitch - GAP / 2;
  const overX = width - pitch - LAST_GAP / 2 - GAP / 2;
  return (
    <div ref={ref} style={{ blockSize: height }}>
      {width > 0 && (
        <svg
          className="gl-chart"
          width={width}
          height={height}
          role="img"
          aria-label={pictureWords.agesLabel(total, long, limitDays, over)}
        >
          <HatchPattern id={`${id}-expired`} fill={FILLS.expired} />
          {toTicks(max, false).map((tick) => (
            <g key={tick}>
              <line className="gl-chart__grid" x1={AXIS_WIDTH} x2={width} y1={toY(tick)} y2={toY(tick)} />
              <text x={AXIS_WIDTH - 8} y={toY(tick) + 4} textAnchor="end">
                {formatNumber(tick)}
              </text>
            </g>
          ))}
          {bars.map((bar) => (
            <g key={bar.day} transform={`translate(${toX(bar)} 0)`}>
              {(bar.isOver || bar.day % LABEL_EVERY === 0) && (
                <text x={(pitch - GAP) / 2} y={height - 4} textAnchor="middle">
                  {bar.isOver ? pictureWords.dayOrMore(bar.day) : formatNumber(bar.day)}
                </text>
              )}
              {bar.count > 0 && (
                <rect
                  className="gl-chart__bar"
                  y={TOP + field - toBarHeight(bar.count, max, field)}
                  width={pitch - GAP}
                  height={toBarHeight(bar.count, max, field)}
                  fill={
                    bar.isOver
                      ? paint(FILLS.expired, id, 'expired')
                      : bar.isLong
                        ? FILLS.pending.colour
                        : FILLS.processing.colour
                  }
                  onClick={() => props.onChoose(bar.day)}
                >
                  <title>{pictureWords.ageBar(bar.day, bar.isOver, bar.count)}</title>
                </rect>
              )}
            </g>
          ))}
          <line className="gl-chart__limit" x1={limitX} x2={limitX} y1={0} y2={TOP + field} />
          <text className="gl-chart__mark" x={limitX + 6} y={11}>
            {pictureWords.longerThan(limitDays, long)}
          </text>
          <line className="gl-chart__over" x1={overX} x2={overX} y1={0} y2={TOP + field} />
          <text className="gl-chart__mark" x={overX - 6} y={11} textAnchor="end">
            {pictureWords.linkExpires(over)}
          </text>
        </svg>
      )}
    </div>
  );

  function toY(count: number): number {
    return TOP + field - (count / max) * field;
  }
}

function sum(bars: readonly AgeBar[], counts: (bar: AgeBar) => boolean): number {
  return bars.reduce((people, bar) => (counts(bar) ? people + bar.count : people), 0);
}

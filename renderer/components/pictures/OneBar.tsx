import { useId } from 'react';
import { layoutBar, type BarPart } from './bar-layout.ts';
import { HatchPattern, paint, type Fill } from './fills.tsx';
import { useWidth } from './use-width.ts';

/** One bar whose parts sum to its length. `label` says all its counts in one sentence; the page has them as text beside it. */
export function OneBar<Key extends string>(props: {
  readonly parts: readonly BarPart<Key>[];
  readonly fills: Readonly<Record<Key, Fill>>;
  readonly label: string;
  /** Pixels. */
  readonly height: number;
}) {
  const [ref, width] = useWidth();
  const id = useId();
  return (
    <div ref={ref} className="gl-one-bar" style={{ blockSize: props.height }}>
      {width > 0 && (
        <svg role="img" aria-label={props.label} width={width} height={props.height}>
          {layoutBar(props.parts, width).map((segment) => {
            const fill = props.fills[segment.key];
            return (
              <g key={segment.key}>
                {fill.hatch !== undefined && <HatchPattern id={`${id}-${segment.key}`} fill={fill} />}
                <rect
                  x={segment.offset}
                  width={segment.length}
                  height={props.height}
                  fill={paint(fill, id, segment.key)}
                />
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

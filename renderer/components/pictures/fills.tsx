import type { StackKey } from './stack-layout.ts';

/** What a part of a picture is painted with: a colour of the theme, and hatching where it is not certain. */
export interface Fill {
  readonly colour: string;
  readonly hatch?: 'up' | 'down';
}

/** Colours: ui.md section 4. Hatched is what is not certain; the two uncertain yellows are told apart by their direction. */
export const FILLS: Readonly<Record<StackKey, Fill>> = {
  member: { colour: 'var(--st-active)' },
  pending: { colour: 'var(--st-pending)' },
  expired: { colour: 'var(--st-expired)', hatch: 'up' },
  processing: { colour: 'var(--st-processing)' },
  accepted: { colour: 'var(--st-accepted)' },
  vanished: { colour: 'var(--st-vanished)', hatch: 'down' },
  unknown: { colour: 'var(--st-unknown)', hatch: 'up' },
  failed: { colour: 'var(--st-error)' },
  refused: { colour: 'var(--st-refused)' },
  other: { colour: 'var(--st-unknown)' },
  cancelled: { colour: 'var(--cds-border-subtle)' },
  sending: { colour: 'var(--st-sending)' },
  queued: { colour: 'var(--st-queued)' },
  stopped: { colour: 'var(--st-queued)' },
};

/** Distance between two hatch lines, in pixels. */
const PITCH = 6;

/** The pattern of one hatched fill; `id` must be unique in the page. */
export function HatchPattern({ id, fill }: { readonly id: string; readonly fill: Fill }) {
  return (
    <pattern
      id={id}
      width={PITCH}
      height={PITCH}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${fill.hatch === 'down' ? -45 : 45})`}
    >
      <rect width={PITCH} height={PITCH} fill={fill.colour} />
      <rect width={PITCH / 3} height={PITCH} fill="var(--cds-background)" />
    </pattern>
  );
}

/** The value of `fill` in a picture whose patterns are named `<prefix>-<name>`. */
export function paint(fill: Fill, prefix: string, name: string): string {
  return fill.hatch === undefined ? fill.colour : `url(#${prefix}-${name})`;
}

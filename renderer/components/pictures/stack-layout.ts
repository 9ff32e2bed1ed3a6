import type { Standing } from '#app/submission/standing.ts';
import { toStanding } from '#app/submission/standing.ts';
import { type BarSegment, layoutBar } from './bar-layout.ts';

/** People by state at one moment; keys are states or statuses. */
export interface Moment {
  readonly at: string;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * What the picture draws, from the axis upwards: the surest at the bottom. The legend shows it from the top down. Standings that
 * only come about after sending (suspended, VPN only …) are drawn as `other`, so that the parts always sum to everybody.
 */
export const STACK = [
  'member',
  'pending',
  'expired',
  'processing',
  'accepted',
  'vanished',
  'unknown',
  'failed',
  'refused',
  'other',
  'cancelled',
  'sending',
  'queued',
  'stopped',
] as const satisfies readonly Standing[];
export type StackKey = (typeof STACK)[number];

export interface StackColumn {
  readonly at: string;
  /** Left edge and width in pixels. */
  readonly x: number;
  readonly width: number;
  /** Offsets count upwards from the axis. */
  readonly segments: readonly BarSegment<StackKey>[];
}

/** Widest distance from one column to the next, in pixels: a submission that has just begun is not one fat block. */
const WIDEST_PITCH = 26;
const COLUMN_GAP = 2;

/** The part of the stack a standing is drawn as; null for people who were left out, who are no part of the picture. */
export function toStackKey(standing: Standing): StackKey | null {
  if (standing === 'skipped') return null;
  if (standing === 'cancel-failed') return 'failed';
  return (STACK as readonly Standing[]).includes(standing) ? (standing as StackKey) : 'other';
}

/** People per part of the stack from counts by state or status; people left out are not counted. */
export function countStack(counts: Readonly<Record<string, number>>): Readonly<Record<StackKey, number>> {
  return addUp(Object.entries(counts).map(([key, count]) => [toStanding(key), count]));
}

/** The same from counts by standing. */
export function stackStandings(counts: Readonly<Record<Standing, number>>): Readonly<Record<StackKey, number>> {
  return addUp(Object.entries(counts) as [Standing, number][]);
}

function addUp(counts: readonly (readonly [Standing, number])[]): Record<StackKey, number> {
  const totals = Object.fromEntries(STACK.map((key) => [key, 0])) as Record<StackKey, number>;
  for (const [standing, count] of counts) {
    const part = toStackKey(standing);
    if (part !== null) totals[part] += count;
  }
  return totals;
}

/** Columns of stacked people in a field of `width` × `height` pixels; the full height stands for `people`. */
export function layoutStack(history: readonly Moment[], people: number, width: number, height: number): StackColumn[] {
  const pitch = Math.min(WIDEST_PITCH, width / Math.max(1, history.length));
  return history.map((moment, index) => {
    const totals = countStack(moment.counts);
    const parts = STACK.map((key) => ({ key, count: totals[key] }));
    const drawn = parts.reduce((sum, part) => sum + part.count, 0);
    return {
      at: moment.at,
      x: index * pitch,
      width: Math.max(1, pitch - COLUMN_GAP),
      segments: layoutBar(parts, Math.min(height, (drawn / Math.max(1, people)) * height)),
    };
  });
}

/** A time below the axis, `x` pixels from its start. */
export interface TimeMark {
  readonly x: number;
  readonly text: string;
}

/**
 * The times below the columns: each written once, where it begins, with `room` pixels for each and none that would be cut at `width`.
 */
export function pickTimes(
  columns: readonly StackColumn[],
  toText: (at: string) => string,
  { room, width }: { readonly room: number; readonly width: number },
): TimeMark[] {
  const picked: TimeMark[] = [];
  for (const { at, x } of columns) {
    const last = picked.at(-1);
    const text = toText(at);
    const isFree = last === undefined || (x - last.x >= room && text !== last.text);
    if (isFree && x + room <= width) picked.push({ x, text });
  }
  return picked;
}

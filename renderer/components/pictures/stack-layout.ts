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

/** People per part of the stack; people left out are not counted. */
export function countStack(counts: Readonly<Record<string, number>>): Readonly<Record<StackKey, number>> {
  const totals = Object.fromEntries(STACK.map((key) => [key, 0])) as Record<StackKey, number>;
  for (const [key, count] of Object.entries(counts)) {
    const part = toStackKey(toStanding(key));
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

/** The columns that carry a time below them, at least `spacing` pixels apart. */
export function pickTimes(columns: readonly StackColumn[], spacing: number): StackColumn[] {
  const picked: StackColumn[] = [];
  for (const column of columns) {
    const last = picked.at(-1);
    if (last === undefined || column.x - last.x >= spacing) picked.push(column);
  }
  return picked;
}

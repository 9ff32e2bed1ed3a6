import { INVITATION_LIFETIME_DAYS } from '#app/submission/status.ts';

const DAY_MS = 86_400_000;

/** One bar of the age picture: people invited `day` whole days ago; the last one holds everybody at or past the lifetime. */
export interface AgeBar {
  readonly day: number;
  readonly count: number;
  /** Past the limit a person may set ("longer than 7 days"). */
  readonly isLong: boolean;
  /** Past the estimated lifetime of the invitation. */
  readonly isOver: boolean;
}

/** Whole days from `invitedAt` (ISO 8601) to `now` (milliseconds UTC); 0 for a clock that runs behind. */
export function toDays(invitedAt: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(invitedAt)) / DAY_MS));
}

/** The bar a person of this age is in. */
export function toBar(days: number): number {
  return Math.min(days, INVITATION_LIFETIME_DAYS);
}

/**
 * Bars of pending people by whole days since they were invited: one per day below the lifetime and one for the rest. `limitDays`
 * is where "too long" begins; the counts sum to the number of ages.
 */
export function countAges(days: readonly number[], limitDays: number): AgeBar[] {
  const counts = new Array<number>(INVITATION_LIFETIME_DAYS + 1).fill(0);
  for (const day of days) counts[toBar(day)]! += 1;
  return counts.map((count, day) => ({
    day,
    count,
    isLong: day >= limitDays,
    isOver: day >= INVITATION_LIFETIME_DAYS,
  }));
}

/** Height in pixels of a bar of `count` people where `max` people fill `height`; somebody is never thinner than 2 px. */
export function toBarHeight(count: number, max: number, height: number): number {
  return count === 0 ? 0 : Math.max(2, (count / max) * height);
}

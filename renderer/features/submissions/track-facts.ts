import type { TrackedPerson } from '#app/contract/views.ts';
import { countStandings, standingOf, type Standing } from '#app/submission/standing.ts';
import { toBar, toDays } from '../../components/pictures/age-layout.ts';

/** A person with where they stand now, worked out once per reading. */
export interface Row {
  readonly person: TrackedPerson;
  readonly standing: Standing;
  /** Whole days since the invitation; null for people who were not sent. */
  readonly days: number | null;
}

/** Days after which a pending invitation deserves a look (ui.md 3.7). */
export const LIMIT_DAYS = 7;

/** In the order of the plan, but people left out come last: nothing happens to them. `now` in milliseconds UTC. */
export function toRows(tracked: readonly TrackedPerson[], now: number): readonly Row[] {
  const rows = tracked.map((person) => ({
    person,
    standing: standingOf(person, now),
    days: person.invitedAt === null ? null : toDays(person.invitedAt, now),
  }));
  return [...rows.filter((row) => row.standing !== 'skipped'), ...rows.filter((row) => row.standing === 'skipped')];
}

/** Which people are shown. */
export type Filter =
  | { readonly kind: 'all' | 'long' }
  | { readonly kind: 'standing'; readonly standing: Standing }
  | { readonly kind: 'day'; readonly day: number };

/** Pending people, expired ones included: those the age picture and the tray are about. */
export function isPending({ standing, days }: Row): boolean {
  return days !== null && (standing === 'pending' || standing === 'expired');
}

export function isLong(row: Row): boolean {
  return isPending(row) && row.days! >= LIMIT_DAYS;
}

export function applyFilter(rows: readonly Row[], filter: Filter): readonly Row[] {
  switch (filter.kind) {
    case 'all':
      return rows;
    case 'long':
      return rows.filter(isLong);
    case 'standing':
      return rows.filter((row) => row.standing === filter.standing);
    case 'day':
      return rows.filter((row) => isPending(row) && toBar(row.days!) === filter.day);
  }
}

export interface FilterTag {
  readonly standing: Standing;
  readonly count: number;
}

/** The usual states in the order of their tags; everything else is rare and stands under More. */
const USUAL: readonly Standing[] = [
  'pending',
  'expired',
  'processing',
  'member',
  'failed',
  'refused',
  'vanished',
  'unknown',
  'accepted',
  'sending',
  'queued',
];

/** The tags of the filter: every standing that anybody is in. Usual and rare ones together sum to everybody. */
export function toFilterTags(rows: readonly Row[]): {
  readonly usual: readonly FilterTag[];
  readonly rare: readonly FilterTag[];
} {
  const counts = countStandings(rows.map((row) => row.standing));
  const tag = (standing: Standing): FilterTag => ({ standing, count: counts[standing] });
  const used = (Object.keys(counts) as Standing[]).filter((standing) => counts[standing] > 0);
  return {
    usual: USUAL.filter((standing) => counts[standing] > 0).map(tag),
    rare: used.filter((standing) => !USUAL.includes(standing)).map(tag),
  };
}

/** The row after or before the current one, kept within the list; the first one when there is none yet. */
export function moveTo(rows: readonly Row[], current: string | null, by: 1 | -1): Row | null {
  const at = rows.findIndex((row) => row.person.email === current);
  if (at === -1) return rows[0] ?? null;
  return rows[Math.min(rows.length - 1, Math.max(0, at + by))] ?? null;
}

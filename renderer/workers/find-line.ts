import type { Person } from '#app/import/derived.ts';
import { findFirst } from './by-line.ts';
import type { DraftIndex } from './draft-index.ts';
import type { Entries } from './entries.ts';
import type { EntryFilter } from './views.ts';

/**
 * Position, among the entries that pass the filter, of the first one at or after `line`; the last one when all are before it, and 0
 * when there is none. Entries are in the order of their lines.
 */
export function findLine(entries: Entries, filter: EntryFilter, line: number): number {
  const found = entries.filter(filter);
  const first = findFirst(found.length, (position) => entries.lineOf(found[position] ?? 0) >= line);
  return Math.max(0, Math.min(first, found.length - 1));
}

/** Every line of the people who are on these lines, and the lines themselves, sorted. */
export function findAllLines(index: DraftIndex, lines: readonly number[]): readonly number[] {
  const all = [...lines, ...peopleOn(index, lines).flatMap(({ lines: own }) => own)];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Addresses of the people on these lines, each once. */
export function findEmails(index: DraftIndex, lines: readonly number[]): readonly string[] {
  return [...new Set(peopleOn(index, lines).map(({ email }) => email))];
}

function peopleOn({ derived: { lookup }, findRow }: DraftIndex, lines: readonly number[]): readonly Person[] {
  return lines.flatMap((line) => {
    const row = findRow(line);
    return row === -1 ? [] : lookup.peopleIn(row).flatMap((person) => lookup.person(person) ?? []);
  });
}

import type { DraftIndex } from './draft-index.ts';
import type { Entries } from './entries.ts';
import type { EntryFilter } from './protocol.ts';

/**
 * Position, among the entries that pass the filter, of the first one at or after `line`; the last one when all are before it, and 0
 * when there is none. Entries are in the order of their lines.
 */
export function findLine(entries: Entries, filter: EntryFilter, line: number): number {
  const found = entries.filter(filter);
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries.lineOf(found[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, Math.min(low, found.length - 1));
}

/** Every line of the people who are on these lines, and the lines themselves, sorted. */
export function findAllLines(index: DraftIndex, lines: readonly number[]): readonly number[] {
  const all = lines.flatMap((line) => {
    const people = index.rowAt(line)?.people ?? [];
    return [line, ...people.flatMap((person) => index.derived.people[person]?.lines ?? [])];
  });
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Addresses of the people on these lines, each once. */
export function findEmails(index: DraftIndex, lines: readonly number[]): readonly string[] {
  const emails = lines.flatMap((line) =>
    (index.rowAt(line)?.people ?? []).flatMap((person) => index.derived.people[person]?.email ?? []),
  );
  return [...new Set(emails)];
}

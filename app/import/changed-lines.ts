import type { CellEdit, FileDecisions, UndoneIn } from './decision-index.ts';
import { REPAIR_RULES } from './derived.ts';

/**
 * The lines whose rows have to be read again when other decisions are taken about a file whose columns stay what they are. Null
 * where that may be all of them. It compares what the decisions say, not how they came to be: undoing, redoing and taking another
 * way are all the same.
 */
export function findChangedLines(before: FileDecisions, after: FileDecisions): ReadonlySet<number> | null {
  if (REPAIR_RULES.some((rule) => before.isUndoneThroughout(rule) !== after.isUndoneThroughout(rule))) return null;
  const changed = new Set<number>();
  collectDifferent(before.edits, after.edits, isSameEdits, changed);
  collectDifferent(before.undone, after.undone, isSameUndone, changed);
  for (const line of before.dropped) if (!after.dropped.has(line)) changed.add(line);
  for (const line of after.dropped) if (!before.dropped.has(line)) changed.add(line);
  return changed;
}

/** Adds the lines of which the two maps say different things. */
function collectDifferent<T>(
  before: ReadonlyMap<number, T>,
  after: ReadonlyMap<number, T>,
  isSame: (a: T, b: T) => boolean,
  into: Set<number>,
): void {
  for (const line of before.keys()) if (!after.has(line)) into.add(line);
  for (const [line, value] of after) {
    const known = before.get(line);
    if (known === undefined || !isSame(known, value)) into.add(line);
  }
}

function isSameEdits(a: readonly CellEdit[], b: readonly CellEdit[]): boolean {
  return a.length === b.length && a.every(({ column, value }, i) => column === b[i]!.column && value === b[i]!.value);
}

function isSameUndone(a: ReadonlyMap<string, UndoneIn>, b: ReadonlyMap<string, UndoneIn>): boolean {
  return a.size === b.size && [...a].every(([rule, where]) => String(where) === String(b.get(rule)));
}

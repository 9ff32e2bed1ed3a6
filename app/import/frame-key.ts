import type { ReadChoice } from '../csv/read-csv.ts';
import type { DecisionIndex } from './decision-index.ts';
import { REPAIR_RULES, type SourceFile } from './derived.ts';

/** How a file is read, as text: equal exactly where it is read alike. */
export function toReadKey({ encoding, delimiter, headerLine }: ReadChoice): string {
  return JSON.stringify([encoding, delimiter, headerLine === undefined ? 'auto' : headerLine]);
}

/**
 * What decisions say beyond the people's rows and the draft as a whole, as text: how the files are read, what their columns are, how they
 * are joined, and everything about the lists of access. While it is equal, only rows of the people may read otherwise.
 */
export function toFrameKey(files: readonly SourceFile[], decisions: DecisionIndex): string {
  const ofFiles = files.map(({ id, role }) => {
    const own = decisions.of(id);
    const columns = [toReadKey(own.read), [...own.mapped]];
    if (role === 'people') return columns;
    const undone = [...own.undone].map(([line, rules]) => [line, [...rules]]);
    const throughout = REPAIR_RULES.filter((rule) => own.isUndoneThroughout(rule));
    return [...columns, [...own.edits], [...own.dropped], undone, throughout];
  });
  return JSON.stringify([decisions.joinOn, ofFiles]);
}

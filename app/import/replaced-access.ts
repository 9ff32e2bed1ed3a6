import type { Given } from './apply-gifts.ts';
import type { Issue } from './issue.ts';
import type { ReadRows } from './read-rows.ts';
import type { SourceTable } from './read-table.ts';

/**
 * The findings of the people file without those about access cells that count no more: everybody in the row has been given other
 * access in place of what the files say.
 */
export function withoutReplaced(
  issues: readonly Issue[],
  table: SourceTable,
  { personOfRow, peopleOfRow }: ReadRows,
  { isReplaced, effects }: Pick<Given, 'isReplaced' | 'effects'>,
): readonly Issue[] {
  if (effects.every(({ gift }) => gift.how === 'add')) return issues;
  const settled = new Set<number>();
  personOfRow.forEach((person, row) => {
    const people = person >= 0 ? [person] : (peopleOfRow.get(row) ?? []);
    if (people.length > 0 && people.every(isReplaced)) settled.add(table.lines.at(row));
  });
  if (settled.size === 0) return issues;
  const isMoot = ({ severity, field, line }: Issue): boolean =>
    severity === 'error' && field !== null && field !== 'email' && line !== null && settled.has(line);
  return issues.filter((issue) => !isMoot(issue));
}

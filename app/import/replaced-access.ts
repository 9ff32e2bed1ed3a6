import type { Given } from './apply-gifts.ts';
import type { ByRow } from './by-row.ts';
import type { Issue } from './issue.ts';
import type { People } from './people.ts';

/**
 * The findings of the people file's rows without those about access cells that count no more: everybody in the row has been given
 * other access in place of what the files say.
 */
export function withoutReplaced(
  { rows, items }: ByRow<Issue>,
  people: People,
  { isReplaced, effects }: Pick<Given, 'isReplaced' | 'effects'>,
): readonly Issue[] {
  if (effects.every(({ gift }) => gift.how === 'add')) return items;
  const isSettled = (row: number): boolean => {
    const all = people.peopleIn(row);
    return all.length > 0 && all.every(isReplaced);
  };
  const isAboutAccess = ({ severity, field }: Issue): boolean =>
    severity === 'error' && field !== null && field !== 'email';
  return items.filter((issue, index) => !(isAboutAccess(issue) && isSettled(rows[index]!)));
}

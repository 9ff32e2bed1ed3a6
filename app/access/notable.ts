import { toOptionKey } from './access.ts';
import { type Breadth, findBreadth } from './broad.ts';
import type { UsedAccess } from './matrix.ts';
import { findNeighbours, type Neighbour } from './neighbours.ts';
import { ADMINISTRATOR_ROLE, MANAGER_ROLE } from './roles.ts';
import type { PolicyOption } from './types.ts';

/* What somebody who approves a list should look at: broad access, powerful roles that few get, accesses that are nearly equal. */

/** `accesses` are indexes into the list given. */
export type Notable =
  | { readonly kind: 'broad'; readonly breadth: Breadth; readonly people: number; readonly accesses: readonly number[] }
  | {
      readonly kind: 'powerful';
      /** A policy with nothing but the powerful roles. */
      readonly policy: PolicyOption;
      readonly people: number;
      readonly accesses: readonly number[];
    }
  | {
      readonly kind: 'twins';
      /** Index of the access that lacks the one option, and its people. */
      readonly lacking: number;
      readonly lackingPeople: number;
      /** The one that has it: `neighbour.index`, seen from the one that lacks it. */
      readonly neighbour: Neighbour;
      readonly havingPeople: number;
    };

/** Roles that may delete what others made: the highest platform role and the highest service role (IBM, "IAM roles and actions"). */
const POWERFUL: ReadonlySet<string> = new Set([ADMINISTRATOR_ROLE, MANAGER_ROLE]);

/** Finds what is notable: broad access first, then powerful roles from the fewest people on, then near twins. */
export function findNotable(used: readonly UsedAccess[]): readonly Notable[] {
  return [...findBroad(used), ...findPowerful(used), ...findTwins(used)];
}

function findBroad(used: readonly UsedAccess[]): Notable[] {
  const found = gather(used, ({ access }) =>
    access.options.flatMap((option) => {
      const breadth = findBreadth(option);
      return breadth === null ? [] : [{ key: breadth, of: breadth }];
    }),
  );
  return found.map(({ of, people, accesses }) => ({ kind: 'broad', breadth: of, people, accesses }));
}

function findPowerful(used: readonly UsedAccess[]): Notable[] {
  const found = gather(used, ({ access }) =>
    access.options.flatMap((option) => {
      if (!('roles' in option) || findBreadth(option) !== null) return [];
      const roles = option.roles.filter((role) => POWERFUL.has(role));
      const policy = { ...option, roles };
      return roles.length === 0 ? [] : [{ key: toOptionKey(policy), of: policy }];
    }),
  );
  return found
    .map(({ of, people, accesses }): Notable & { readonly people: number } => ({
      kind: 'powerful',
      policy: of,
      people,
      accesses,
    }))
    .sort((a, b) => a.people - b.people);
}

/** Each pair once, seen from the access that lacks the option. */
function findTwins(used: readonly UsedAccess[]): Notable[] {
  return findNeighbours(used.map(({ access }) => access)).flatMap((neighbour, lacking): Notable[] => {
    if (neighbour?.apart !== 1 || neighbour.onlyThere.length === 0) return [];
    const lackingPeople = used[lacking]!.people;
    return [{ kind: 'twins', lacking, lackingPeople, neighbour, havingPeople: used[neighbour.index]!.people }];
  });
}

interface Gathered<T> {
  readonly of: T;
  people: number;
  readonly accesses: number[];
}

/** Counts people and accesses by what `find` finds in an access; equal keys are one thing. */
function gather<T>(
  used: readonly UsedAccess[],
  find: (one: UsedAccess) => readonly { readonly key: string; readonly of: T }[],
): readonly Gathered<T>[] {
  const byKey = new Map<string, Gathered<T>>();
  used.forEach((one, index) => {
    for (const [key, of] of new Map(find(one).map((found) => [found.key, found.of] as const))) {
      const known = byKey.get(key) ?? { of, people: 0, accesses: [] };
      known.people += one.people;
      known.accesses.push(index);
      byKey.set(key, known);
    }
  });
  return [...byKey.values()];
}

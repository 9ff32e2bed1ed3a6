import type { Catalog } from '../access/catalog.ts';
import type { AccessMatrix, ColumnGroup } from '../access/matrix.ts';
import type { Notable } from '../access/notable.ts';
import { explainAccess, nameScope } from './access.ts';
import { formatNumber, plural } from './format.ts';
import { wordBreadths } from './issues-account.ts';

/* Who gets what, for somebody who approves it. Accesses are named by `numberOf`: as the list numbers them, from 1. */

export const matrixWords = {
  title: (people: number, options: number): string =>
    `Who gets what: ${plural(people, 'person', 'people')}, ${plural(options, 'option', 'options')}`,
  note: 'Height of a row = number of people. An empty cell is no access.',
  groups: { 'access-groups': 'Access groups', policies: 'Policies', other: 'Other' } satisfies Record<
    ColumnGroup,
    string
  >,
  access: 'Access',
  people: 'People',
  perOption: 'People per option',
  nobody: 'Nobody is invited yet.',
  approval: 'For approval',
  fingerprint: 'Fingerprint',
  fingerprintNote: 'The same fingerprint is on the plan. It changes when one person or one option changes.',
};

/** The whole table in one or two sentences. `account` is the account's name, null while none is chosen. */
export function sumUpMatrix({ people, rows, broad }: AccessMatrix, account: string | null): string {
  if (people === 0) return matrixWords.nobody;
  const join = `${plural(people, 'person joins', 'people join')} ${account ?? 'the account'}`;
  const kinds = `${join} with ${plural(rows.length, 'kind', 'kinds')} of access.`;
  const [first, ...others] = broad.map(
    ({ breadth, people: count }) => `${plural(count, 'gets', 'get')} ${wordBreadths(breadth)}`,
  );
  if (first === undefined) return kinds;
  return `${kinds} Of them ${[first, ...others].join(', ')}.`;
}

/** Something to look at: a headline and what it means. */
export interface NotableWords {
  readonly title: string;
  readonly text: string;
}

const MEANING = {
  broad: 'It is not limited to a resource group or to one service. Make sure that this is meant.',
  powerful: 'The role may delete what others made.',
};

/** Words what somebody who approves a list should look at. */
export function wordNotable(
  notable: Notable,
  catalog: Catalog | null,
  numberOf: (access: number) => number,
): NotableWords {
  switch (notable.kind) {
    case 'broad':
      return {
        title: `${plural(notable.people, 'person gets', 'people get')} ${wordBreadths(notable.breadth)}`,
        text: MEANING.broad,
      };
    case 'powerful': {
      const [what = ''] = explainAccess({ key: '', options: [notable.policy] }, catalog);
      return { title: `${plural(notable.people, 'person gets', 'people get')} ${what}`, text: MEANING.powerful };
    }
    case 'twins': {
      const { neighbour, lacking, lackingPeople, havingPeople } = notable;
      const what = neighbour.onlyThere.map((option) => nameScope(option, catalog)).join(', ');
      const all = lackingPeople + havingPeople;
      return {
        title: `${formatNumber(havingPeople)} of ${formatNumber(all)} people with nearly the same access have ${what}`,
        text: `${plural(lackingPeople, 'person differs', 'people differ')} by that one option: compare ${formatNumber(numberOf(lacking))} and ${formatNumber(numberOf(neighbour.index))}.`,
      };
    }
  }
}

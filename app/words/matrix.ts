import type { Catalog } from '../access/catalog.ts';
import type { AccessMatrix, ColumnGroup } from '../access/matrix.ts';
import type { Notable } from '../access/notable.ts';
import { explainAccess, nameScope } from './access.ts';
import { formatDay, formatNumber, formatSeconds, plural } from './format.ts';
import { wordBreadths } from './issues-account.ts';

/* Who gets what, for somebody who approves it. */

const SHORT_ROLES: Readonly<Record<string, string>> = {
  Administrator: 'Admin',
  'view only': 'View',
  'super user': 'Super',
  'basic user': 'Basic',
};

const toPeople = (count: number): string => plural(count, 'person', 'people');

export const matrixWords = {
  name: 'Who gets what',
  documentTitle: (draft: string): string => `Who gets what, ${draft}`,
  title: (people: number, options: number): string =>
    `Who gets what: ${plural(people, 'person', 'people')}, ${plural(options, 'option', 'options')}`,
  note: 'Height of a row = number of people. An empty cell is no access.',
  tableNote: 'The number of an access leads to its people. An empty cell is no access.',
  groups: { 'access-groups': 'Access groups', policies: 'Policies', other: 'Other' } satisfies Record<
    ColumnGroup,
    string
  >,
  access: 'Access',
  people: 'People',
  perOption: 'People per option',
  nobody: 'Nobody is invited yet.',
  nobodyText: 'As soon as somebody has access, it is drawn here. Review shows what is missing.',
  loading: 'Drawing who gets what',
  notReadable: 'This file cannot be used as it is. Import says why.',
  toImport: 'Back to Import',
  toReview: 'Back to Review',

  /** Where the whole heading finds no room above its columns. */
  shortGroups: { 'access-groups': 'Groups', policies: 'Policies', other: 'Other' } satisfies Record<
    ColumnGroup,
    string
  >,
  switch: 'How it is shown',
  picture: 'Picture',
  table: 'Table',
  region: 'Picture of who gets what',
  count: formatNumber,
  row: (people: number, number: number): string => `${people === 1 ? 'person' : 'people'}, ${formatNumber(number)}`,
  rowName: (number: number, people: number): string => `Access ${formatNumber(number)}, ${toPeople(people)}`,
  cell: (extent: string, option: string, people: number): string => `${toPeople(people)}: ${extent}, ${option}`,
  column: (option: string, people: number): string => `${option}: ${toPeople(people)}`,
  several: (roles: number): string => plural(roles, 'role', 'roles'),
  /** Where the whole word finds no room. */
  shortRole: (role: string): string => SHORT_ROLES[role] ?? role,
  inWords: (access: readonly string[]): string =>
    access.length === 0 ? 'No access, membership only' : access.join(', '),
  showAccess: (number: number): string => `Show the people of access ${formatNumber(number)}`,

  aside: 'Before you approve',
  openAside: 'For approval',
  inOneSentence: 'In one sentence',
  lookAt: 'Look at these',
  nothing: 'Nothing here needs a second look.',
  show: (people: number): string => (people === 1 ? 'Show the person' : `Show the ${formatNumber(people)}`),
  showAll: (count: number): string => `Show all ${formatNumber(count)}`,
  showOf: (number: number, people: number): string => `Access ${formatNumber(number)}: ${toPeople(people)}`,
  more: (accesses: number): string => `and ${plural(accesses, 'more kind', 'more kinds')} of access`,
  compare: (one: number, other: number): string => `Compare ${formatNumber(one)} and ${formatNumber(other)}`,

  approval: 'For approval',
  draft: 'Draft',
  of: 'Of',
  moment: (at: string): string => `${formatDay(at)}, ${formatSeconds(at)}`,
  save: 'Save as CSV',
  fileName: (draft: string): string => `${draft} who gets what.csv`,
  print: 'Print',
  part: (part: number, of: number): string =>
    `Options, part ${formatNumber(part)} of ${formatNumber(of)}. Kinds of access that have none of these are left out.`,
  signature: 'Approved by, on',
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
export function wordNotable(notable: Notable, catalog: Catalog | null): NotableWords {
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
      const { neighbour, lackingPeople, havingPeople } = notable;
      const what = neighbour.onlyThere.map((option) => nameScope(option, catalog)).join(', ');
      const all = lackingPeople + havingPeople;
      return {
        title: `${formatNumber(havingPeople)} of ${formatNumber(all)} people with nearly the same access have ${what}`,
        text:
          lackingPeople === 1
            ? 'The other person differs by that one option.'
            : `The other ${formatNumber(lackingPeople)} differ by that one option.`,
      };
    }
  }
}

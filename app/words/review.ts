import type { Accounting } from '../import/derived.ts';
import type { Severity } from '../import/issue.ts';
import { formatNumber, plural } from './format.ts';
import { spokenWords } from './review-spoken.ts';

/* Review: who gets what, what was found, and putting it right. */

const people = (count: number): string => plural(count, 'person', 'people');
const invitations = (count: number): string => plural(count, 'invitation', 'invitations');
const rows = (count: number): string => plural(count, 'row', 'rows');

export const reviewWords = {
  title: 'Review',
  severityName: { error: 'Error', warning: 'Warning', notice: 'Notice' } satisfies Record<Severity, string>,
  loading: 'Reading',
  notReadable: 'This file cannot be used as it is. Import says why.',
  toImport: 'Back to Import',

  panes: {
    left: 'Invitations',
    middle: 'People',
    right: 'Details',
    resizeLeft: 'Width of the list of invitations',
    resizeRight: 'Width of the details',
    foldLeft: 'Fold the list of invitations',
    foldRight: 'Fold the details',
    unfoldLeft: 'Show the list of invitations',
    unfoldRight: 'Show the details',
  },

  accesses: {
    title: 'Invitations',
    summary: (count: number, kinds: number): string =>
      count === 0 ? '' : `${formatNumber(count)}, for ${plural(kinds, 'kind', 'kinds')} of access`,
    label: 'Kinds of access',
    people,
    size: (count: number, cut: number): { readonly people: string; readonly rest: string } => ({
      people: formatNumber(count),
      rest: `${count === 1 ? 'person' : 'people'} · ${invitations(cut)}`,
    }),
    spoken: (number: number, tags: readonly string[], count: number, cut: number): string =>
      `Access ${formatNumber(number)}: ${tags.join('; ')}. ${people(count)}, ${invitations(cut)}.`,
    noOptions: 'No access, account only',
    broad: 'Broad access',
    none: 'In no invitation',
    noneCount: (count: number): string => formatNumber(count),
    noneSpoken: (count: number): string => `In no invitation: ${people(count)}`,
    empty: 'No invitations yet.',
    picked: (number: number, of: number): string => `Access ${formatNumber(number)} of ${formatNumber(of)}`,
    pick: (count: number): string => `All ${invitations(count)}`,
  },

  toolbar: {
    search: 'Search',
    searchLabel: 'Search addresses, names and every other column',
    clearSearch: 'Clear the search',
    searchRows: (count: number): string => `Search ${rows(count)}`,
    show: 'Which people are shown',
    access: (number: number, count: number): string => `Access ${formatNumber(number)}, ${formatNumber(count)}`,
    none: (count: number): string => `In no invitation, ${formatNumber(count)}`,
    noAccess: 'No access',
    all: (count: number): string => `All ${formatNumber(count)}`,
    repairs: (count: number): string => plural(count, 'repair', 'repairs'),
    details: 'Details',
  },

  selection: {
    label: 'What to do with the selected people',
    count: (count: number): string => `${formatNumber(count)} selected`,
    move: 'Move to…',
    give: 'Give access',
    drop: 'Leave out',
    clear: 'Clear selection',
    spoken: (count: number): string => (count === 0 ? 'Nothing selected' : `${formatNumber(count)} selected`),
  },

  move: {
    title: (count: number): string => `Which access for ${people(count)}?`,
    text: 'It takes the place of what they have, whatever the files say.',
    confirm: (number: number | null): string =>
      number === null ? 'Give access' : `Give access ${formatNumber(number)}`,
    /** Numbers of accesses may be others afterwards, so it is named by its options. */
    done: (count: number, options: readonly string[]): string => `${people(count)} moved to ${options.join('; ')}`,
    nobody: 'None of the selected rows has a valid address.',
  },

  grid: {
    label: 'People',
    line: 'Line',
    email: 'E-mail',
    access: 'Access',
    finding: 'Finding',
    noAccess: 'none',
    loading: 'Reading this row',
    edit: (column: string, line: number): string => `${column}, line ${formatNumber(line)}`,
    use: (suggestion: string): string => `Use ${suggestion}?`,
    more: (count: number): string => `+${formatNumber(count)}`,
    moreSpoken: (count: number): string => `and ${plural(count, 'more finding', 'more findings')}`,
    help: 'Arrow keys move, Enter or F2 edits, Space selects, Delete leaves the row out.',
  },

  filters: {
    label: 'Show only rows with',
    severity: (severity: Severity, count: number): string =>
      ({
        error: plural(count, 'error', 'errors'),
        warning: plural(count, 'warning', 'warnings'),
        notice: plural(count, 'notice', 'notices'),
      })[severity],
    clear: 'Clear filters',
    nothing: 'Nobody is left by these filters',
    nothingText: (search: string): string =>
      search === '' ? 'Nobody here has such a finding.' : `No row has “${search}” in it.`,
    spoken: (count: number): string => `${rows(count)} shown`,
  },

  findings: {
    next: 'Next finding',
    nextKey: 'F8',
    kind: 'Kind of finding',
    allKinds: 'All kinds',
    kindCount: (kind: string, count: number): string => `${kind}, ${formatNumber(count)}`,
    actions: 'What to do with all findings of this kind',
    useAll: (count: number): string => `Use ${plural(count, 'suggestion', 'suggestions')}`,
    dropAll: (count: number): string => `Leave ${formatNumber(count)} out`,
    acceptAll: (count: number): string => `Accept ${formatNumber(count)}`,
    withoutAccess: 'Invite without access',
    accept: 'Accept',
    accepted: 'Accepted',
    showKind: (kind: string): string => `Show all: ${kind}`,
    usedAll: (count: number): string => `${plural(count, 'suggestion is', 'suggestions are')} used now`,
    acceptedAll: (count: number): string => `${plural(count, 'finding', 'findings')} accepted`,
    none: (count: number, cut: number): string => `No findings. ${people(count)} in ${invitations(cut)}.`,
    noneHere: 'No finding in the rows that are shown',
    title: 'Findings',
    noneForPerson: 'No findings.',
    list: 'List of findings',
    listed: (count: number): string => plural(count, 'finding', 'findings'),
    closeList: 'Close the list of findings',
    noneListed: 'No finding passes these filters.',
    more: (count: number): string => `${formatNumber(count)} more`,
    /** "Line 7, E-mail" in the list of people; other files are named. */
    place: (file: string | null, line: number | null, column: string | null): string => {
      const parts = [file ?? '', line === null ? '' : `line ${formatNumber(line)}`, column ?? ''];
      const place = parts.filter((part) => part !== '').join(', ');
      return place === '' ? 'The draft as a whole' : place.replace(/^line/, 'Line');
    },
    goTo: (place: string): string => `Go to the row: ${place}`,
    value: (value: string): string => `“${value}”`,
    editCell: 'Edit the cell',
    inImport: (place: string): string => `Show in Import: ${place}`,
    elsewhere: (count: number): string =>
      count === 1
        ? 'One such finding is about a file or the list of access, not about a person.'
        : `${formatNumber(count)} such findings are about a file or the list of access, not about a person.`,
    showElsewhere: (count: number): string => (count === 1 ? 'Show it' : 'Show them'),
  },

  bars: {
    noCatalog: 'Names cannot be checked: no catalog.',
    connect: 'Connect an account',
    goOn: 'or go on with ids.',
    nobody: 'Nobody has access yet',
    nobodyText: 'The list says who, not what.',
    chooseForAll: 'Choose access for all',
    frozen: 'A submission is under way: the draft stays as it is until that has finished.',
  },

  build: {
    forAll: 'Choose access for all',
    change: (number: number): string => `Change access ${formatNumber(number)}`,
    forSome: (count: number): string => `Give access to ${people(count)}`,
    changed: (count: number, number: number): string => `Access ${formatNumber(number)} changed for ${people(count)}`,
    given: (count: number): string => `Access given to ${people(count)}`,
  },

  access: {
    title: (number: number): string => `Access ${formatNumber(number)}`,
    size: (count: number, cut: number): string => `${people(count)} · ${invitations(cut)}`,
    none: 'No access is chosen.',
    edit: (number: number): string => `Change access ${formatNumber(number)}`,
    inWords: 'In words',
    account: 'Member of the account, with no access to anything in it.',
    role: (name: string, description: string): string => `${name}: ${description}`,
    actions: (count: number): string => `${plural(count, 'action', 'actions')} in all.`,
    actionsBeside: 'What the access groups allow comes on top.',
    showActions: 'Show the actions',
    hideActions: 'Hide the actions',
    actionsLabel: 'Actions',
    request: (place: number, of: number, count: number): string =>
      `Request of invitation ${formatNumber(place)} of ${formatNumber(of)} (${people(count)})`,
    requestLabel: (place: number): string => `Request of invitation ${formatNumber(place)}`,
    requestNote: 'Shown in lines for reading. Copy gives it byte for byte as it will be sent.',
    noAccount: 'No account is chosen: its id is missing in the policies.',
    previous: 'Invitation before',
    next: 'Next invitation',
    copy: 'Copy the request',
    copied: 'Copied',
    more: 'Show more',
    less: 'Show less',
  },

  person: {
    nobody: 'Choose a person in the table.',
    line: (line: number): string => `Line ${formatNumber(line)}`,
    /** The first lines of a person who has `rows` rows. */
    lines(lines: readonly number[], rows: number): string {
      if (rows === 1) return `Line ${formatNumber(lines[0] ?? 0)}`;
      const more = rows > lines.length ? ` and ${formatNumber(rows - lines.length)} more` : '';
      return `Lines ${lines.map(formatNumber).join(', ')}${more}`;
    },
    noAddress: 'No address',
    access: 'Access',
    inNone: 'In no invitation',
    showAccess: (number: number): string => `Access ${formatNumber(number)}`,
    source: (line: number): string => `Row on line ${formatNumber(line)}`,
    edit: (header: string, line: number): string => `Edit ${header} on line ${formatNumber(line)}`,
    empty: 'empty',
    drop: (lines: number): string => (lines === 1 ? 'Leave the row out' : `Leave the ${formatNumber(lines)} rows out`),
    repairs: 'Repaired',
    undoRepair: (rule: string): string => `Undo: ${rule}`,
  },

  list: {
    has: (file: string, { error, warning }: { readonly error: number; readonly warning: number }): string => {
      const counts = [
        ...(error > 0 ? [plural(error, 'error', 'errors')] : []),
        ...(warning > 0 ? [plural(warning, 'warning', 'warnings')] : []),
      ];
      return `${file} has ${counts.join(' and ')}.`;
    },
    show: 'Show in Import',
  },

  pair: {
    together: 'These two are together',
    apart: 'Why these two are not together',
    who: 'Selected',
    why: 'Why',
    nobody: 'One of the two is in no row any more.',
    person: (line: number, email: string, access: string): string =>
      `${email === '' ? 'No address' : email}, line ${formatNumber(line)}: ${access}`,
    access: (number: number): string => `access ${formatNumber(number)}`,
    out: (email: string, line: number): string =>
      `${email === '' ? `Line ${formatNumber(line)}` : email} is in no invitation.`,
    same: (access: number, here: number, there: number): string =>
      here === there
        ? `Both get access ${formatNumber(access)} in its invitation ${formatNumber(here)}: one call.`
        : `Both get access ${formatNumber(access)}. One call takes at most 100 people, so they are in its invitations ${formatNumber(here)} and ${formatNumber(there)}.`,
    option: (option: string, holder: string | null): string => (holder === null ? option : `${option}, only ${holder}`),
  },

  cleanUp: {
    title: 'Clean-up',
    summary: (count: number, rules: number): string =>
      `${plural(count, 'repair', 'repairs')} by ${plural(rules, 'rule', 'rules')}`,
    undo: 'Undo',
    undoRule: (rule: string, count: number): string => `Undo ${rule}, ${plural(count, 'cell', 'cells')}`,
    undoCell: (rule: string, place: string): string => `Undo ${rule}: ${place}`,
    show: (rule: string): string => `Cells: ${rule}`,
    more: (count: number): string => `${formatNumber(count)} more`,
    several: (count: number): string => people(count),
    none: 'Nothing was repaired. Every cell is read as it stands in the file.',
    note: 'Undoing a repair brings the cell back as it was in the file and checks it again.',
    noteKey: 'undoes any step.',
    close: 'Close the clean-up',
    was: 'was',
    is: 'read as',
  },

  footer: {
    accounting: ({ rows: all, accepted, merged, rejected, ignored }: Accounting): string =>
      `${rows(all)} = ${formatNumber(accepted)} accepted + ${formatNumber(merged)} merged + ${formatNumber(rejected)} rejected + ${formatNumber(ignored)} ignored`,
    failed: 'Save failed rows',
    failedFile: (draft: string): string => `${draft} failed rows.csv`,
    plan: (count: number): string => `Plan ${people(count)}`,
    nobody: 'Nobody is in an invitation yet.',
  },

  spoken: spokenWords,
};

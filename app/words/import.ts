import type { SingleDecision } from '../import/decision.ts';
import type { RowOutcome, SourceColumn, SourceInfo } from '../import/derived.ts';
import type { Field } from '../import/issue.ts';
import { formatNumber, plural } from './format.ts';

/* Import: how the files are read, and that no row is lost. */

const rows = (count: number): string => plural(count, 'row', 'rows');

/** Of a wide file `hidden` columns are not shown. */
export function countColumns(columns: number, hidden: number): string {
  const all = plural(columns, 'column', 'columns');
  return hidden === 0 ? all : `${all} (${formatNumber(hidden)} not shown)`;
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'windows-1253': 'Windows-1253',
  'windows-1254': 'Windows-1254',
  'iso-8859-2': 'ISO 8859-2',
  'iso-8859-15': 'ISO 8859-15',
  macintosh: 'Mac Roman',
  shift_jis: 'Shift JIS',
  'euc-kr': 'EUC-KR',
  gbk: 'GBK',
  big5: 'Big5',
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};

const NEWLINES: Readonly<Record<SourceInfo['newline'], string>> = {
  crlf: 'CRLF',
  lf: 'LF',
  cr: 'CR',
  mixed: 'mixed line ends',
  none: 'one line',
};

const FIELD_NAMES = {
  email: 'E-mail',
  access_groups: 'Access groups',
  service: 'Service',
  roles: 'Roles',
  resource_group: 'Resource group',
  region: 'Region',
  service_instance: 'Instance',
  resource_type: 'Resource type',
  resource: 'Resource',
  resource_group_access: 'Role on resource group',
  classic: 'Classic infrastructure',
  cf_org: 'CF organization',
  cf_org_roles: 'CF organization roles',
  cf_region: 'CF region',
  cf_space: 'CF space',
  cf_space_roles: 'CF space roles',
  profile: 'Profile',
} satisfies Record<Field, string>;

/** What a decision about reading says, in a list of such. */
function wordReading(decision: SingleDecision, headerOf: (file: string, column: number) => string): readonly string[] {
  switch (decision.type) {
    case 'read': {
      const { encoding, delimiter, headerLine } = decision;
      return [
        ...(encoding === undefined ? [] : [ENCODINGS[encoding] ?? encoding]),
        ...(delimiter === undefined ? [] : [(DELIMITERS[delimiter] ?? `“${delimiter}”`).toLowerCase()]),
        ...(headerLine === undefined ? [] : [wordHeader(headerLine)]),
      ];
    }
    case 'map': {
      const header = headerOf(decision.file, decision.column);
      return [`“${header}” is ${decision.field === null ? 'kept' : FIELD_NAMES[decision.field]}`];
    }
    case 'join':
      return [`joined on ${decision.on}`];
    default:
      return [];
  }
}

const wordHeader = (line: number | null): string =>
  line === null ? 'no header' : `header on line ${formatNumber(line)}`;

const guessed = (text: string, isGuess: boolean): string => (isGuess ? `${text} (guessed)` : text);

export const importWords = {
  title: 'Import',
  aside: 'Join and repairs',
  guessed,
  encoding: (encoding: string, bom: boolean): string => {
    const name = ENCODINGS[encoding] ?? encoding;
    return bom ? `${name} (BOM)` : name;
  },
  delimiter: (delimiter: string): string => DELIMITERS[delimiter] ?? `“${delimiter}”`,
  header: (line: number | null): string => (line === null ? 'None' : `Line ${formatNumber(line)}`),

  doctor: {
    label: 'Files',
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    header: 'Header',
    of: (what: string, file: string): string => `${what} of ${file}`,
    remove: (file: string): string => `Take ${file} out of the draft`,
    /** "UTF-8 with byte order mark, semicolon, CRLF, header on line 3, 1,312 rows. 2 rows have extra cells." */
    sentence: (source: SourceInfo): string => {
      const parts = [
        guessed(ENCODINGS[source.encoding] ?? source.encoding, source.encodingGuessed) +
          (source.bom ? ' with byte order mark' : ''),
        guessed((DELIMITERS[source.delimiter] ?? `“${source.delimiter}”`).toLowerCase(), source.delimiterGuessed),
        NEWLINES[source.newline],
        wordHeader(source.headerLine),
        rows(source.rows),
      ];
      const lost = source.damaged;
      const damage =
        lost === 0 ? '' : ` ${plural(lost, 'character is', 'characters are')} damaged: another encoding may fit.`;
      const extra = source.rowsWithExtraCells;
      const widths = extra === 0 ? '' : ` ${plural(extra, 'row has', 'rows have')} extra cells.`;
      return `${parts.join(', ')}.${damage}${widths}`;
    },
    add: 'Add a list of access',
    addHelp: 'A second file that says what each team, department or profile gets.',
  },

  remembered: {
    /** "Read as last time: semicolon, header on line 3, “Team” is Profile." */
    asLastTime: (decisions: readonly SingleDecision[], headerOf: (file: string, column: number) => string): string =>
      `Read as last time: ${decisions.flatMap((decision) => wordReading(decision, headerOf)).join(', ')}.`,
    asFound: 'Read as found',
  },

  reading: {
    title: 'Reading the files',
    stop: 'Stop reading',
    stopped: 'Reading was stopped',
    failed: 'The files could not be read',
    stoppedText: 'Nothing has been changed. The files are in the draft as they came.',
    again: 'Read again',
  },
  unusable: {
    title: 'This file cannot be used as it is',
    replace: 'Choose another file',
  },

  columns: {
    title: (file: string): string => `Columns of ${file}`,
    titleOf: 'Columns of',
    count: (columns: number, hidden: number, count: number): string =>
      `${countColumns(columns, hidden)}, ${rows(count)}`,
    complete: 'Everything needed is mapped',
    noAddress: 'No column holds addresses. Choose one.',
    noAccess: 'No column gives access',
    noKey: 'No column is joined to people',
    files: 'File whose columns are shown',
    nextFinding: (count: number): string => `Next of ${plural(count, 'finding', 'findings')}`,
    blank: 'Blank line, ignored',
    line: 'Line',
    keep: 'Keep',
    target: (header: string): string => `What the column ${header} is`,
    reasons: {
      name: 'by name',
      'name-and-content': 'by name and content',
      content: 'by content',
      decision: 'chosen by you',
      join: 'joins to profile',
      kept: 'kept, not access',
      duplicate: 'used twice: the first counts',
      dropped: 'a secret: stored nowhere',
      empty: 'empty, left out',
    } satisfies Record<SourceColumn['reason'], string>,
    was: 'was',
    is: 'read as',
    ignored: 'Ignored',
    loading: 'Reading rows',
  },
  cell: {
    title: (line: number, header: string): string => `Line ${formatNumber(line)}, ${header}`,
    row: (line: number): string => `Line ${formatNumber(line)}`,
    rowHelp: 'Review shows the whole row and lets you change each of its cells.',
    leaveOut: 'Leave this row out',
    leftOut: (line: number): string => `Line ${formatNumber(line)} is left out now`,
    use: (value: string): string => `Use ${value}`,
    keep: 'Keep',
    kept: (line: number, value: string): string =>
      `Line ${formatNumber(line)} says ${value === '' ? 'nothing' : value} now`,
  },
  fields: FIELD_NAMES,
  accounting: {
    title: (count: number): string => `Every row is accounted for: ${formatNumber(count)}`,
    parts: {
      accepted: (count: number): string => `${formatNumber(count)} accepted`,
      merged: (count: number): string => `${formatNumber(count)} merged with another row`,
      rejected: (count: number): string => `${formatNumber(count)} rejected`,
      ignored: (count: number): string => `${formatNumber(count)} ignored`,
    } satisfies Record<RowOutcome, (count: number) => string>,
    /** How accepted rows come to people. `cells` held several addresses and added `added` people. */
    sum: (accepted: number, cells: number, added: number): string =>
      added <= 0
        ? `${plural(accepted, 'accepted row is', 'accepted rows are')} `
        : `${plural(cells, 'cell', 'cells')} held several addresses and added ${plural(added, 'person', 'people')}: ${formatNumber(accepted)} + ${formatNumber(added)} = `,
    people: (count: number): string => plural(count, 'person', 'people'),
    nobody: 'Nobody is in an invitation yet.',
    /** Why rows are rejected in which nothing is wrong. */
    listErrors: (file: string, errors: number): string =>
      `${file} has ${plural(errors, 'error', 'errors')}: rows that use those lines are rejected.`,
  },

  join: {
    title: (on: string): string => `Joined on ${on} = profile`,
    people: (keys: number): string => `${keys === 1 ? 'key' : 'keys'} in people`,
    access: (keys: number): string => `${keys === 1 ? 'profile' : 'profiles'} in access`,
    inBoth: (keys: number): string => `${formatNumber(keys)} found in both`,
    peopleOnly: (keys: number): string => `${formatNumber(keys)} without access`,
    accessOnly: (keys: number): string => `${plural(keys, 'profile', 'profiles')} nobody has`,
    rows,
    quote: (key: string): string => `“${key}”`,
    didYouMean: 'Did you mean',
    more: (count: number): string => `and ${formatNumber(count)} more`,
    another: 'Join on another column',
    choose: 'Column of the people file',
    replaced: (from: string, to: string, count: number): string => `${from} is ${to} now, in ${rows(count)}`,
    none: 'These files share no column',
    noneText: 'Choose the column of the people file whose values are the profiles of the access list.',
  },

  repairs: {
    /** Of one cell there may be several: Review counts the same. */
    title: (repairs: number): string => plural(repairs, 'repair', 'repairs'),
    undoAll: 'Undo all',
    none: 'Nothing was repaired.',
    note: 'Repairs never touch your files. Open one to see each cell before and after.',
  },

  accessForAll: {
    title: 'Access for everybody',
    none: 'Nobody has access yet',
    text: 'The list says who, not what. Choose what everybody in it gets.',
    choose: 'Choose access',
    profile: 'From a saved profile',
    profilePlaceholder: 'Choose a profile',
    fromList: 'From a list of access',
    everybody: 'Everybody in the list gets:',
    change: 'Change',
    given: (people: number): string => `${plural(people, 'person gets', 'people get')} this access`,
    several: (kinds: number): string =>
      `The people of this list have ${plural(kinds, 'kind of access', 'kinds of access')}.`,
    review: 'See who gets what',
  },

  footer: {
    context: 'Columns, encoding and join are remembered for files with the same header.',
    frozen: 'A submission is under way: the draft stays as it is until that has finished.',
    back: 'Back',
    review: (people: number): string => (people === 0 ? 'Review' : `Review ${plural(people, 'person', 'people')}`),
    needsAddress: 'Choose the column with the addresses first.',
    needsFile: 'Choose a file that can be read first.',
    needsJoin: 'Choose the column on which the two files are joined first.',
  },
  spoken: (count: number, columns: number, errors: number): string =>
    `${rows(count)}, ${plural(columns, 'column', 'columns')}, ${plural(errors, 'error', 'errors')}`,
};

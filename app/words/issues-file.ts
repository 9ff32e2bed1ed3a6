import type { Issue, IssueCode } from '../import/issue.ts';
import { formatNumber, plural } from './format.ts';
import { wordForeignFile } from './foreign-file.ts';
import { columnOf, countOf, param, quote, say, type Word, type WordedIssue } from './issue-word.ts';

/* Findings about files, columns, rows and cells, in words. */

export const FILE_WORDS = {
  'file-empty': say('Empty file', 'The file is empty. Choose another file.'),
  'file-not-text': (issue) => wordForeignFile(param(issue, 'kind')),
  'file-too-large': (issue) => ({
    short: 'File too large',
    message: `The file has ${formatNumber(Math.ceil(Number(param(issue, 'bytes')) / 1_048_576))} MB; at most 200 MB are read. Split it into smaller files.`,
  }),
  'column-missing': (issue) =>
    issue.field === 'profile'
      ? {
          short: 'No common column',
          message:
            'The access list has no column in common with the people. Name the column to join on, or add one to both files.',
        }
      : {
          short: 'No address column',
          message:
            'No column holds e-mail addresses. Choose the address column, or check the delimiter and the header line.',
        },
  'encoding-guessed': (issue) => ({
    short: 'Encoding guessed',
    message: `The file is not UTF-8; it was read as ${issue.value}. Choose another encoding if letters look wrong.`,
  }),
  'delimiter-guessed': (issue) => ({
    short: 'Delimiter guessed',
    message: `The delimiter was taken to be ${nameDelimiter(issue.value)}. Choose another one if the columns look wrong.`,
  }),
  'column-name-guessed': (issue) =>
    issue.field === 'email' || issue.field === 'service'
      ? {
          short: 'Column guessed',
          message: `The column ${columnOf(issue)} was taken for the ${issue.field === 'email' ? 'addresses' : 'services'} because of what is in it.`,
        }
      : {
          short: 'Kept, not access',
          message: `The column ${columnOf(issue)} is kept, but not read as access: its values are not known to the account. Choose what it is if that is wrong.`,
        },
  'column-dropped': (issue) => ({
    short: 'Column dropped',
    message: `The column ${columnOf(issue)} looks like a secret. It was dropped and is stored nowhere.`,
  }),
  'column-duplicate': (issue) => ({
    short: 'Used twice',
    message: `The column ${columnOf(issue)} means the same as an earlier one; the first is used. Choose the other one if that is wrong.`,
  }),
  'quote-unclosed': say(
    'Quote never closed',
    'A quotation mark opens on this line and never closes. The rows after it are read; correct the cell or drop the row.',
  ),
  'quote-stray': say('Stray quotation mark', 'A quotation mark stands inside a cell. It was kept as text.'),
  'control-character': say(
    'Control characters',
    'The row holds control characters that cannot be seen. They were taken out.',
  ),
  'row-width': wordWidth,
  'row-ignored': wordIgnored,
  'cell-null': (issue) => ({
    short: 'Read as empty',
    message: `${plural(countOf(issue), 'cell', 'cells')} of ${columnOf(issue)} with “N/A” or the like ${countOf(issue) === 1 ? 'was' : 'were'} read as empty.`,
  }),
  'cell-spreadsheet-error': (issue) => ({
    short: 'Spreadsheet error',
    message: `The spreadsheet could not compute this cell when it was saved (${issue.value}). Correct it there and save again.`,
  }),
  'number-damaged': (issue) => ({
    short: 'Number damaged',
    message: `${quote(issue.value)} in ${columnOf(issue)} looks like a long number that a spreadsheet has rounded. Compare with the original.`,
  }),
} satisfies Partial<Record<IssueCode, Word>>;

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'a comma',
  ';': 'a semicolon',
  '\t': 'a tab',
  '|': 'a vertical bar',
};

function nameDelimiter(delimiter: string | null): string {
  return DELIMITER_NAMES[delimiter ?? ''] ?? quote(delimiter);
}

function wordWidth(issue: Issue): WordedIssue {
  if (issue.params?.extra === 'empty') {
    const rows = plural(countOf(issue), 'row has', 'rows have');
    return { short: 'Extra empty cells', message: `${rows} empty cells beyond the last column. They were left out.` };
  }
  if (issue.severity !== 'error') {
    return {
      short: 'Cells missing',
      message: `The row has ${param(issue, 'cells')} of ${param(issue, 'width')} cells. The others were read as empty.`,
    };
  }
  const why =
    issue.params?.quotes === 'typographic'
      ? ' Typographic quotes do not hold a cell together: use straight ones.'
      : ' Put quotation marks around a cell that holds the delimiter.';
  return {
    short: 'Too many cells',
    message: `The row has ${param(issue, 'cells')} cells where ${param(issue, 'width')} are expected, so cells may have moved. Beyond the last column stands ${quote(issue.value)}.${why}`,
  };
}

const IGNORED: Readonly<Record<string, WordedIssue>> = {
  blank: { short: 'Blank line, ignored', message: 'Blank lines were ignored.' },
  comment: { short: 'Comment, ignored', message: 'The row begins with # and was taken for a comment.' },
  'repeated-header': { short: 'Header repeated, ignored', message: 'The row repeats the header and was ignored.' },
  total: { short: 'Sum line, ignored', message: 'The row was taken for a sum line and ignored.' },
  dropped: { short: 'Dropped by you', message: 'You dropped this row. It is in no invitation.' },
};

function wordIgnored(issue: Issue): WordedIssue {
  const worded = IGNORED[param(issue, 'reason')] ?? { short: 'Ignored', message: 'The row was ignored.' };
  return countOf(issue) > 1
    ? { ...worded, message: `${formatNumber(countOf(issue))} blank lines were ignored.` }
    : worded;
}

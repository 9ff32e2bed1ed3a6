import type { Severity } from '../import/issue.ts';
import { formatNumber, plural } from './format.ts';

/* What Review says aloud: where somebody is in the table, and what came of a key. */

const rows = (count: number): string => plural(count, 'row', 'rows');

/** As it stands in the middle of a sentence. */
const toMiddle = (text: string): string => text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());

export const spokenWords = {
  /** "Line 7, j.moreau@gmial.com, access 1, warning: typing mistake? Press F2 to edit" */
  row: (
    line: number,
    email: string,
    access: number | null,
    finding: { readonly severity: Severity; readonly short: string } | null,
  ): string => {
    const row = [
      `Line ${formatNumber(line)}`,
      email === '' ? 'no address' : email,
      access === null ? 'no access' : `access ${formatNumber(access)}`,
      ...(finding === null ? [] : [`${finding.severity}: ${toMiddle(finding.short)}`]),
    ].join(', ');
    return `${row}${row.endsWith('?') ? '' : '.'} Press F2 to edit`;
  },
  kept: (line: number): string => `Line ${formatNumber(line)} changed`,
  leftAsItWas: 'Left as it was',
  dropped: (lines: readonly number[]): string =>
    lines.length === 1
      ? `Line ${formatNumber(lines[0] ?? 0)} left out. Ctrl Z brings it back.`
      : `${rows(lines.length)} left out. Ctrl Z brings them back.`,
  applied: (suggestion: string): string => `${suggestion} is used now`,
  /** What a step did, as undo names it. */
  step: (step: string): string => step.replace(/^./, (letter) => letter.toUpperCase()),
};

import { isDamagedNumber } from './cell-words.ts';
import type { SourceColumn } from './derived.ts';
import type { Issue } from './issue.ts';
import { makeIssue } from './make-issue.ts';
import type { SourceTable } from './read-table.ts';

/** Words that say a column holds identifiers, which spreadsheets damage when they take them for numbers. */
const ID_WORDS = /(?:^|[^\p{L}])(?:id|ids|no|nr|num|number|nummer|numéro|número|code|phone|tel)(?:$|[^\p{L}])/iu;

/** One finding for each kept id column in which a spreadsheet has rounded numbers (`1E+11`). The columns that are read are checked by row. */
export function reportDamagedNumbers(table: SourceTable, columns: readonly SourceColumn[]): Issue[] {
  return columns.flatMap((column): Issue[] => {
    const words = column.header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
    if (column.field !== null || column.reason !== 'kept' || !ID_WORDS.test(words)) return [];
    let count = 0;
    let first = -1;
    let value: string | null = null;
    table.records.forEach((cells, row) => {
      if (!isDamagedNumber(cells[column.index] ?? '')) return;
      if (count++ > 0) return;
      first = row;
      value = cells[column.index] ?? null;
    });
    if (count === 0) return [];
    return [
      makeIssue('number-damaged', {
        file: table.file.name,
        line: table.lines.at(first),
        column: column.header,
        value,
        count,
      }),
    ];
  });
}

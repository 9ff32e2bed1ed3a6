import type { SourceColumn } from './derived.ts';
import type { Issue } from './issue.ts';
import { makeIssue } from './make-issue.ts';
import type { ReadRows } from './read-rows.ts';
import type { SourceTable } from './read-table.ts';

/** Words that say a column holds identifiers, which spreadsheets damage when they take them for numbers. */
const ID_WORDS = /(?:^|[^\p{L}])(?:id|ids|no|nr|num|number|nummer|numéro|número|code|phone|tel)(?:$|[^\p{L}])/iu;

/** The columns kept with the person that hold identifiers. The columns that are read are checked by row. */
export function listNumberColumns(columns: readonly SourceColumn[]): readonly SourceColumn[] {
  return columns.filter(({ field, reason, header }) => {
    const words = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
    return field === null && reason === 'kept' && ID_WORDS.test(words);
  });
}

/** One finding for each kept column of identifiers in which a spreadsheet has rounded numbers (`1E+11`). */
export function reportDamagedNumbers(
  table: SourceTable,
  columns: readonly SourceColumn[],
  { rows, items }: ReadRows['damaged'],
): Issue[] {
  const tallies = new Map<number, { readonly first: number; count: number }>();
  items.forEach(({ column }, index) => {
    const tally = tallies.get(column);
    if (tally) tally.count++;
    else tallies.set(column, { first: index, count: 1 });
  });
  if (tallies.size === 0) return [];
  return listNumberColumns(columns).flatMap(({ index, header }): Issue[] => {
    const tally = tallies.get(index);
    if (!tally) return [];
    const { first, count } = tally;
    const { value } = items[first]!;
    return [
      makeIssue('number-damaged', {
        file: table.file.name,
        line: table.lines.at(rows[first]!),
        column: header,
        value,
        count,
      }),
    ];
  });
}

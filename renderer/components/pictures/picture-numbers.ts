import { formatSeconds } from '#app/words/format.ts';
import { pictureWords } from '#app/words/pictures.ts';
import { statusWords } from '#app/words/status.ts';
import type { AgeBar } from './age-layout.ts';
import { countStack, STACK, type Moment } from './stack-layout.ts';

/** The numbers of a picture as a table: the first column names the row, the others are counts. */
export interface PictureNumbers {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

/** One row per moment; only standings that anybody was in at any moment have a column. */
export function toStateNumbers(history: readonly Moment[], caption: string): PictureNumbers {
  const moments = history.map((moment) => ({ at: moment.at, totals: countStack(moment.counts) }));
  const used = STACK.filter((key) => moments.some(({ totals }) => totals[key] > 0));
  return {
    caption,
    head: [pictureWords.time, ...used.map((key) => statusWords.standing[key])],
    rows: moments.map(({ at, totals }) => ({ name: formatSeconds(at), counts: used.map((key) => totals[key]) })),
  };
}

/** One row per day; the last is for everybody at or past the lifetime. */
export function toAgeNumbers(bars: readonly AgeBar[], caption: string): PictureNumbers {
  return {
    caption,
    head: [pictureWords.day, pictureWords.people],
    rows: bars.map((bar) => ({
      name: bar.isOver ? pictureWords.dayOrMore(bar.day) : pictureWords.count(bar.day),
      counts: [bar.count],
    })),
  };
}

/** The table as CSV with a header row. Names hold no separators; counts are written without any. */
export function toTableText({ head, rows }: PictureNumbers): string {
  const lines = [head, ...rows.map((row) => [row.name, ...row.counts.map(String)])];
  return lines.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}

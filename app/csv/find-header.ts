import { HEADER_SEARCH_RECORDS, type ScoreHeader } from './choose-delimiter.ts';
import { looksLikeAddress } from './looks-like-address.ts';

/** How many records are looked at where no column name is known. */
export const CONTENT_SEARCH_RECORDS = 200;

/** A row with as many has a plain name for the addresses. */
const SURE_POINTS = 3;

/**
 * Finds the header row among the first records of a file: its index, or -1 where there is none. The record among the first 50 with the most known
 * names wins (exports put title and version lines above it), unless people stand between an earlier one and it. Without any known name the first full record is the header, unless
 * it holds an address itself.
 */
export function findHeader(records: readonly (readonly string[])[], scoreHeader: ScoreHeader): number {
  let best = -1;
  let bestPoints = 0;
  let hasPeople = false;
  records.slice(0, HEADER_SEARCH_RECORDS).forEach((cells, index) => {
    // Below a header with people under it another header begins another table.
    if (bestPoints >= SURE_POINTS && hasPeople) return;
    const points = scoreHeader(cells);
    if (points > bestPoints) {
      best = index;
      bestPoints = points;
      hasPeople = false;
    } else hasPeople ||= cells.some(looksLikeAddress);
  });
  return best === -1 ? findUnknownHeader(records) : best;
}

function findUnknownHeader(records: readonly (readonly string[])[]): number {
  const filled = records.map((cells) => cells.filter((cell) => cell.trim() !== '').length);
  const usual = findMode(filled.filter((count) => count > 0));
  // A title line above the table fills fewer cells than the table does.
  const first = filled.findIndex((count) => count > 0 && count * 2 >= usual);
  const cells = records[first];
  if (!cells || cells.some((cell) => looksLikeAddress(cell) || cell.includes('@'))) return -1;
  return first;
}

function findMode(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

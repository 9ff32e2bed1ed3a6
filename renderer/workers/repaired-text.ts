import type { Repair } from '#app/import/derived.ts';

/**
 * What the repairs of one cell, in the order made, leave of it. Several addresses in a cell are repaired each by itself, so all
 * of them stand in the answer, separated by commas.
 */
export function readRepaired(repairs: readonly Pick<Repair, 'rule' | 'before' | 'after'>[]): string {
  let parts = repairs.slice(0, 1).map(({ before }) => before);
  for (const { rule, before, after } of repairs) {
    const at = parts.indexOf(before);
    const made = rule === 'addresses-split' ? after.split('\n') : [after];
    parts = at < 0 ? made : parts.toSpliced(at, 1, ...made);
  }
  return parts.map((part) => part.trim()).join(', ');
}

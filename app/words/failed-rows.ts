/** Why a row without a finding of its own is out. `lines` are other lines of its people, in order; `hasMore` says that there are more. */
export function wordFailedElsewhere(lines: readonly number[], hasMore: boolean): string {
  if (lines.length === 0) return 'The access list this row refers to has an error.';
  const where = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`;
  return `The same person has an error elsewhere: see ${where}${hasMore ? ' and more' : ''}, or the access list.`;
}

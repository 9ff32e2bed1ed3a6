/** Why a row without a finding of its own is out. `lines` are the other lines of its people. */
export function wordFailedElsewhere(lines: readonly number[]): string {
  if (lines.length === 0) return 'The access list this row refers to has an error.';
  const where = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`;
  return `The same person has an error elsewhere: see ${where}, or the access list.`;
}

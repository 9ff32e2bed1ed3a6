/** One address and nothing else, or `Ann <ann@x.org>`. Cheap and lenient: it tells what a cell is, not whether it is right. */
const ADDRESS = /^[^\s@<>,;|"()]+@[^\s@<>,;|"()]+\.[^\s@<>,;|"()]+$/;

/** Tells whether a cell holds an address, to find columns, headers and delimiters. */
export function looksLikeAddress(cell: string): boolean {
  if (!cell.includes('@') || cell.length > 400) return false;
  const trimmed = cell.trim();
  const open = trimmed.lastIndexOf('<');
  return ADDRESS.test(open !== -1 && trimmed.endsWith('>') ? trimmed.slice(open + 1, -1) : trimmed);
}

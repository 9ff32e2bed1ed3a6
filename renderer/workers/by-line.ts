/** Finds things by the line they stand on, in the order given; those without a line are left out. */
export function findByLine<T extends { readonly line: number | null }>(
  items: readonly T[],
): (line: number) => readonly T[] {
  const lineOf = (item: T): number => item.line ?? 0;
  // They come in order but for a few about a whole file; sorting what is sorted costs one pass.
  const sorted = items.filter(({ line }) => line !== null).sort((a, b) => lineOf(a) - lineOf(b));
  return (line) => {
    const start = findFirst(sorted.length, (index) => lineOf(sorted[index]!) >= line);
    let end = start;
    while (end < sorted.length && lineOf(sorted[end]!) === line) end++;
    return start === end ? NONE : sorted.slice(start, end);
  };
}

const NONE: readonly never[] = [];

/** The first of `count` places from which on `isPast` is true; `count` where it is nowhere. */
export function findFirst(count: number, isPast: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Makes a value when it is first asked for, and keeps it. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

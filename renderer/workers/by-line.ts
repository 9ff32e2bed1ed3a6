/** Things by the line they stand on, in the order given; those without a line are left out. */
export function groupByLine<T extends { readonly line: number | null }>(
  items: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    if (item.line === null) continue;
    const group = groups.get(item.line);
    if (group === undefined) groups.set(item.line, [item]);
    else group.push(item);
  }
  return groups;
}

/** Makes a value when it is first asked for, and keeps it. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

import type { Derived, Repair, Row, SourceColumn, SourceInfo } from '#app/import/derived.ts';
import type { Issue } from '#app/import/issue.ts';

/* What is derived, arranged for looking it up by line. Made once per derivation; each part on its first use. */

export interface DraftIndex {
  readonly derived: Derived;
  /** The list of people; null when it could not be read at all. */
  readonly people: SourceInfo | null;
  readonly columnOf: (field: SourceColumn['field']) => SourceColumn | null;
  /** Findings about a row of the people file. */
  readonly issuesAt: (line: number) => readonly Issue[];
  /** Repairs in a row of the people file, in the order made. */
  readonly repairsAt: (line: number) => readonly Repair[];
  readonly rowAt: (line: number) => Row | null;
}

const NONE: readonly never[] = [];

/** Arranges what is derived. */
export function indexDraft(derived: Derived): DraftIndex {
  const people = derived.sources.find((source) => source.role === 'people') ?? null;
  const issues = lazily(() =>
    groupByLine(derived.issues.filter((issue) => issue.line !== null && issue.file === people?.file)),
  );
  const repairs = lazily(() => groupByLine(derived.repairs.filter((repair) => repair.fileId === people?.fileId)));
  return {
    derived,
    people,
    columnOf: (field) => people?.columns.find((column) => column.field === field) ?? null,
    issuesAt: (line) => issues().get(line) ?? NONE,
    repairsAt: (line) => repairs().get(line) ?? NONE,
    rowAt: (line) => findRow(derived.rows, line),
  };
}

/** Rows are in the order of their lines. */
function findRow(rows: readonly Row[], line: number): Row | null {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined || row.line === line) return row ?? null;
    if (row.line < line) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

function groupByLine<T extends { readonly line: number | null }>(
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

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

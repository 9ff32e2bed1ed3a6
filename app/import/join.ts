import type { AccessUse } from './access-uses.ts';
import type { JoinInfo, SourceColumn } from './derived.ts';
import { foldHeader } from './field-names.ts';
import { foldName, MAX_SUGGESTIONS } from './names.ts';
import type { SourceTable } from './read-table.ts';

/* How a list of people and a list of access find each other: a column that both have. */

export interface Side {
  readonly table: SourceTable;
  readonly columns: readonly SourceColumn[];
}

export interface Join {
  readonly peopleColumn: number;
  readonly accessColumn: number;
}

/** A pair of columns is joined unasked only if this share of the people's keys is found in the access list. */
const OVERLAP_SHARE = 0.5;
/** Pairs of columns with one header: each is a pass over the access list, and two lists share a few. */
const MOST_COMPARED = 50;

/**
 * Finds the columns to join on: the one the person named, else `profile` in both, else a header both have, else a column of the
 * people whose values are the access list's keys. Null when nothing fits. A list without a `profile` column has its keys in the
 * first column that is no access; a column the person named takes the one of its header, or the one most like it.
 */
export function findJoin(people: Side, access: Side, on: string | null): Join | null {
  const profile = access.columns.find(({ field }) => field === 'profile');
  const key = profile ?? access.columns.find(isOpen);
  const named = on === null ? undefined : findByHeader(people.columns, on);
  if (named) {
    const other = findByHeader(access.columns, named.header) ?? profile ?? findMostLike(people, named, access) ?? key;
    if (other) return { peopleColumn: named.index, accessColumn: other.index };
  }
  const own = people.columns.find(({ field }) => field === 'profile');
  if (own && profile) return { peopleColumn: own.index, accessColumn: profile.index };
  return findShared(people, access) ?? (key ? findByContent(people, access, key) : null);
}

/** The column of the access list in which most of the column's first keys are found. */
function findMostLike(people: Side, column: SourceColumn, access: Side): SourceColumn | undefined {
  const likely = access.columns
    .filter(isOpen)
    .slice(0, MOST_COMPARED)
    .map((other) => ({ other, share: measureOverlap(people, column, collectKeys(access.table.records, other.index)) }))
    .filter(({ share }) => share > 0);
  return likely.sort((a, b) => b.share - a.share)[0]?.other;
}

function findByHeader(columns: readonly SourceColumn[], header: string): SourceColumn | undefined {
  return columns.find((column) => column.field !== 'email' && foldHeader(column.header) === foldHeader(header));
}

function findShared(people: Side, access: Side): Join | null {
  const byHeader = new Map<string, SourceColumn>();
  for (const column of access.columns.filter(isOpen)) {
    const folded = foldHeader(column.header);
    if (!byHeader.has(folded)) byHeader.set(folded, column);
  }
  const shared = people.columns.filter(isOpen).flatMap((column) => {
    const other = byHeader.get(foldHeader(column.header));
    return other ? [{ column, other }] : [];
  });
  const pairs = shared.slice(0, MOST_COMPARED).map(({ column, other }) => ({
    peopleColumn: column.index,
    accessColumn: other.index,
    share: measureOverlap(people, column, collectKeys(access.table.records, other.index)),
  }));
  return takeBest(pairs.filter(({ share }) => share > 0));
}

function findByContent(people: Side, access: Side, key: SourceColumn): Join | null {
  const known = collectKeys(access.table.records, key.index);
  const pairs = people.columns.filter(isOpen).map((column) => ({
    peopleColumn: column.index,
    accessColumn: key.index,
    share: measureOverlap(people, column, known),
  }));
  return takeBest(pairs.filter(({ share }) => share >= OVERLAP_SHARE));
}

function takeBest(pairs: readonly (Join & { readonly share: number })[]): Join | null {
  const best = [...pairs].sort((a, b) => b.share - a.share)[0];
  return best ? { peopleColumn: best.peopleColumn, accessColumn: best.accessColumn } : null;
}

/** A column that says nothing about access by itself. */
function isOpen(column: SourceColumn): boolean {
  return (
    (column.field === null && column.reason !== 'dropped' && column.reason !== 'empty') || column.field === 'profile'
  );
}

/** The share of the distinct keys of the first people that the access list has. */
function measureOverlap(people: Side, column: SourceColumn, known: ReadonlyMap<string, Key>): number {
  const wanted = collectKeys(people.table.head, column.index);
  let found = 0;
  for (const name of wanted.keys()) if (known.has(name)) found++;
  return wanted.size === 0 ? 0 : found / wanted.size;
}

interface Key {
  readonly written: string;
  rows: number;
}

/** The distinct keys of a column, folded, with how they were first written and in how many rows. */
function collectKeys(records: Iterable<readonly string[]>, column: number): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  for (const cells of records) {
    const written = cells[column]?.trim() ?? '';
    if (written === '') continue;
    const folded = foldName(written);
    const known = keys.get(folded);
    if (known) known.rows++;
    else keys.set(folded, { written, rows: 1 });
  }
  return keys;
}

/** The column with its part in the join; a column that would have been the key by name is an ordinary one then. */
export function markJoin(columns: readonly SourceColumn[], joined: number): readonly SourceColumn[] {
  return columns.map((column): SourceColumn => {
    if (column.index === joined) return { ...column, field: 'profile', reason: 'join' };
    return column.field === 'profile' ? { ...column, field: null, reason: 'kept' } : column;
  });
}

export interface JoinedKeys {
  /** The header joined on. */
  readonly on: string;
  /** What the people's rows give, and in how many rows. */
  readonly uses: readonly AccessUse[];
  /** The keys of the access list as written, by folded key. */
  readonly known: ReadonlyMap<string, string>;
  /** Keys of saved profiles have their access from there and are on neither side. */
  readonly isSaved: (key: string) => boolean;
  readonly suggest: (key: string) => string | undefined;
}

/** Tells how the keys of both sides met. */
export function describeJoin({ on, uses, known, isSaved, suggest }: JoinedKeys): JoinInfo {
  const people = new Map<string, Key>();
  let rowsInBoth = 0;
  for (const { access, rows } of uses) {
    const folded = access.profile === '' ? '' : foldName(access.profile);
    if (folded === '' || isSaved(folded)) continue;
    if (known.has(folded)) rowsInBoth += rows;
    const key = people.get(folded);
    if (key) key.rows += rows;
    else people.set(folded, { written: access.profile, rows });
  }
  const peopleOnly = [...people]
    .filter(([folded]) => !known.has(folded))
    .map(([, { written, rows }], index) => {
      const suggestion = index < MAX_SUGGESTIONS ? suggest(written) : undefined;
      return { key: written, rows, ...(suggestion && { suggestion }) };
    });
  return {
    on,
    peopleKeys: people.size,
    accessKeys: known.size,
    inBoth: people.size - peopleOnly.length,
    rowsInBoth,
    peopleOnly,
    accessOnly: [...known].filter(([folded]) => !people.has(folded)).map(([, written]) => written),
  };
}

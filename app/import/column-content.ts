import { REGIONS } from '../access/services.ts';
import { looksLikeAddress } from '../csv/looks-like-address.ts';
import type { RecordList } from '../csv/records.ts';
import { isNullWord } from './cell-words.ts';
import type { Field } from './issue.ts';
import { foldName } from './names.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { splitList } from './split-list.ts';

/* What the cells of a column tell about it. */

/** Some records, parsed. */
export type Head = readonly (readonly string[])[];

export interface ColumnInput {
  readonly header: readonly string[] | null;
  /** How many columns the table has; more than the header where rows are regularly longer. */
  readonly width: number;
  readonly records: RecordList;
  /** The first of the records: what is usual in a column is told from them. */
  readonly head: Head;
  readonly isSecret: (column: number) => boolean;
  /** Columns Guestlist itself put into a file of its own. */
  readonly isAdded: (column: number) => boolean;
  /** What the person decided, by column. */
  readonly mapped: ReadonlyMap<number, Field | null>;
  readonly names: CatalogNames | null;
  /** An access list needs no address column, so none is guessed from content. */
  readonly needsEmail: boolean;
}

/** With more distinct values than this the first of them tell. */
const SAMPLE_DISTINCT = 1000;
const SAMPLE_VALUES = 3;
/** A value in a `role` or `group` column counts as known to the catalog; half of the distinct values must (docs/csv-format.md). */
const KNOWN_SHARE = 0.5;

/**
 * Columns that have neither a name nor a value: trailing delimiters make them. One pass for all of them, which ends at the first record
 * where none is left: a single line of noise may be read as ten thousand nameless columns.
 */
export function findEmptyColumns({ header, records, width }: ColumnInput): ReadonlySet<number> {
  const columns = Array.from({ length: width }, (_, index) => index);
  const empty = new Set(columns.filter((index) => (header?.[index]?.trim() ?? '') === ''));
  if (empty.size === 0) return empty;
  for (const cells of records) {
    for (const index of empty) if ((cells[index] ?? '').trim() !== '') empty.delete(index);
    if (empty.size === 0) break;
  }
  return empty;
}

/** Up to three different values, to show what is in a column. */
export function takeSamples(head: Head, index: number): readonly string[] {
  const samples = new Set<string>();
  for (const cells of head) {
    const cell = cells[index]?.trim();
    if (cell) samples.add(cell);
    if (samples.size === SAMPLE_VALUES) break;
  }
  return [...samples];
}

/** The share of a column's non-empty cells that are addresses, among the first records; 0 for an empty column. */
export function measureAddresses(head: Head, index: number): number {
  let filled = 0;
  let addresses = 0;
  for (const cells of head) {
    const cell = cells[index]?.trim();
    if (!cell || isNullWord(cell)) continue;
    filled++;
    if (looksLikeAddress(cell) || cell.split(/[;,|\s]+/).some(looksLikeAddress)) addresses++;
  }
  return filled === 0 ? 0 : addresses / filled;
}

/** Companions of the short names: with them beside it, the column can only mean access. */
const COMPANIONS: Readonly<Partial<Record<Field, readonly Field[]>>> = {
  roles: ['service'],
  region: ['service'],
  service_instance: ['service'],
  cf_org: ['cf_org_roles', 'cf_space', 'cf_space_roles'],
  cf_space: ['cf_org', 'cf_org_roles', 'cf_space_roles'],
};

/** Whether a field beside it makes sure that a short name such as `role` means access. `present` are the fields named plainly or decided. */
export function hasCompanion(field: Field, present: ReadonlySet<Field>): boolean {
  return COMPANIONS[field]?.some((companion) => present.has(companion)) ?? false;
}

/** Whether the catalog knows half of a column's values as values of a field. Goes over the file until enough of them are met. */
export function isKnownAs(field: Field, input: ColumnInput, index: number): boolean {
  const isKnown = toKnownTest(field, input.names);
  const values = new Set<string>();
  for (const cells of input.records) {
    const cell = cells[index];
    if (cell) values.add(cell);
    if (values.size > SAMPLE_DISTINCT) break;
  }
  const filled = [...values].map((value) => value.trim()).filter((value) => value !== '' && !isNullWord(value));
  const known = filled.filter((value) => splitList(value, isKnown).every(isKnown));
  return filled.length > 0 && known.length >= filled.length * KNOWN_SHARE;
}

function toKnownTest(field: Field, names: CatalogNames | null): (value: string) => boolean {
  switch (field) {
    case 'access_groups':
      return (value) => (names?.accessGroups.find(value).length ?? 0) > 0;
    case 'roles':
      return (value) => (names?.allRoles.find(value).length ?? 0) > 0;
    case 'service':
      return (value) => (names?.services.find(value).length ?? 0) > 0;
    case 'cf_org':
      return (value) => (names?.organizations.find(value).length ?? 0) > 0;
    case 'cf_space': {
      const spaces = names?.catalog.cloudFoundry?.flatMap((organization) => organization.spaces) ?? [];
      const known = new Set(spaces.map((space) => foldName(space.name)));
      return (value) => known.has(foldName(value));
    }
    case 'region':
      return (value) => REGIONS.has(foldName(value));
    default:
      return () => false;
  }
}

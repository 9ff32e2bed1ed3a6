import { type AccessCells, type AccessField, type CellProblem, NO_ACCESS, type ReadAccess } from './access-cells.ts';
import { isDamagedNumber, isNullWord, isSpreadsheetError } from './cell-words.ts';
import type { SourceColumn } from './derived.ts';
import type { Field } from './issue.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { readAccess } from './read-access.ts';

/*
 * The access of a row, read once for every distinct combination of cells: in real lists a few dozen combinations stand in a
 * hundred thousand rows.
 */

export interface RowAccess extends ReadAccess {
  /** The same for equal combinations of cells; counts from 0. */
  readonly id: number;
  /** At least one problem is an error. */
  readonly blocked: boolean;
  /** Mapped columns in which an empty-looking word (`N/A`) stood. */
  readonly nulls: readonly number[];
}

export interface MappedColumn {
  readonly field: Field;
  readonly index: number;
}

/** The columns that say access or name a profile, as the row reader needs them. */
export function toMappedColumns(columns: readonly SourceColumn[]): readonly MappedColumn[] {
  return columns.flatMap(({ field, index }) => (field === null || field === 'email' ? [] : [{ field, index }]));
}

/** Looks a profile key up: what the access list gives it. */
export type FindProfile = (key: string) => ReadAccess & { readonly blocked: boolean };

interface Branch {
  readonly next: Map<string, Branch>;
  access?: RowAccess;
}

/**
 * Makes the reader of a file's access. `columns` are the access columns and the profile column; `keepNulls` is true where the
 * person took the repair of `N/A` back.
 */
export function makeRowAccessReader(
  columns: readonly MappedColumn[],
  names: CatalogNames | null,
  findProfile: FindProfile | null,
): (cells: readonly string[], keepNulls: boolean) => RowAccess {
  const indexes = columns.map((column) => column.index);
  const emptying: Branch = { next: new Map() };
  const keeping: Branch = { next: new Map() };
  let count = 0;
  return (cells, keepNulls) => {
    let branch = keepNulls ? keeping : emptying;
    for (const index of indexes) {
      const cell = cells[index] ?? '';
      let next = branch.next.get(cell);
      if (next === undefined) {
        next = { next: new Map() };
        branch.next.set(cell, next);
      }
      branch = next;
    }
    branch.access ??= readCombination(columns, cells, names, findProfile, keepNulls, count++);
    return branch.access;
  };
}

function readCombination(
  columns: readonly MappedColumn[],
  cells: readonly string[],
  names: CatalogNames | null,
  findProfile: FindProfile | null,
  keepNulls: boolean,
  id: number,
): RowAccess {
  const access: Partial<Record<AccessField, string>> = {};
  const nulls: number[] = [];
  const broken: CellProblem[] = [];
  const damaged: CellProblem[] = [];
  let profile = '';
  for (const { field, index } of columns) {
    const cell = (cells[index] ?? '').trim();
    if (cell === '') continue;
    if (isNullWord(cell) && !keepNulls) nulls.push(index);
    else if (isSpreadsheetError(cell)) broken.push({ code: 'cell-spreadsheet-error', field, value: cell });
    else if (field === 'profile') profile = cell;
    else if (field !== 'email') {
      access[field] = cell;
      if (isDamagedNumber(cell)) damaged.push({ code: 'number-damaged', field, value: cell });
    }
  }
  // What a broken cell should have said is not known: no other cell can be judged without it.
  if (broken.length > 0) return { ...NO_ACCESS, id, nulls, problems: broken, blocked: true };
  const read = readOwnAndProfile(access, profile, names, findProfile);
  const alsoDamaged = damaged.filter(({ field }) => !read.problems.some((problem) => problem.field === field));
  return { ...read, id, nulls, problems: [...read.problems, ...alsoDamaged] };
}

function readOwnAndProfile(
  access: AccessCells,
  profile: string,
  names: CatalogNames | null,
  findProfile: FindProfile | null,
): ReadAccess & { readonly blocked: boolean } {
  const own = readAccess(access, names);
  const shared = profile === '' || !findProfile ? { ...NO_ACCESS, blocked: false } : findProfile(profile);
  return {
    options: [...own.options, ...shared.options],
    problems: [...own.problems, ...shared.problems],
    unresolved: [...own.unresolved, ...shared.unresolved],
    blocked: own.problems.length > 0 || shared.blocked,
  };
}

import { type AccessCells, type AccessField, type CellProblem, NO_ACCESS, type ReadAccess } from './access-cells.ts';
import { AccessCombinations } from './access-combinations.ts';
import { isDamagedNumber, isNullWord, isSpreadsheetError } from './cell-words.ts';
import { isUndoneIn, type UndoneIn } from './decision-index.ts';
import type { SourceColumn } from './derived.ts';
import type { Field } from './issue.ts';
import { MAX_SUGGESTIONS } from './names.ts';
import { type CatalogNames, withoutSuggestions } from './names-in-catalog.ts';
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
  /** There is something to report about it: most rows have nothing. */
  readonly noteworthy: boolean;
  /** Mapped columns in which an empty-looking word (`N/A`) stood. */
  readonly nulls: readonly number[];
  /** The profile that it names, as written; empty for none. */
  readonly profile: string;
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

/** Reads the access of a file's rows. */
export class RowAccessReader {
  readonly #columns: readonly MappedColumn[];
  readonly #known: AccessCombinations;
  #names: CatalogNames | null;
  readonly #findProfile: FindProfile | null;
  /** The access of a row in which cells may have moved: nothing is known of it, so its people cannot be invited. */
  readonly unreadable: RowAccess = { ...NO_ACCESS, id: 0, nulls: [], profile: '', blocked: true, noteworthy: false };
  /** Every access that was read, by its id. */
  readonly accesses: RowAccess[] = [this.unreadable];
  #wrong = 0;

  /** `columns` are the access columns and the profile column; without `findProfile` the file names no profiles. */
  constructor(columns: readonly MappedColumn[], names: CatalogNames | null, findProfile: FindProfile | null) {
    this.#columns = columns;
    this.#known = new AccessCombinations(columns.map(({ index }) => index));
    this.#names = names;
    this.#findProfile = findProfile;
  }

  /**
   * Whether there were so many wrong combinations that the last ones got no suggestions. Then it counts which were read first, and a
   * row cannot be read again without the others.
   */
  get isWeary(): boolean {
    return this.#wrong >= MAX_SUGGESTIONS;
  }

  /** The access of a row. `kept` tells where the person took the repair of `N/A` back. */
  read(cells: readonly string[], kept: UndoneIn): RowAccess {
    const known = this.#known.find(cells, String(kept));
    if (known !== undefined) return known;
    const id = this.accesses.length;
    const access = readCombination(this.#columns, cells, this.#names, this.#findProfile, kept, id);
    this.accesses.push(access);
    this.#known.add(cells, String(kept), access);
    if (access.blocked && ++this.#wrong === MAX_SUGGESTIONS && this.#names)
      this.#names = withoutSuggestions(this.#names);
    return access;
  }
}

function readCombination(
  columns: readonly MappedColumn[],
  cells: readonly string[],
  names: CatalogNames | null,
  findProfile: FindProfile | null,
  kept: UndoneIn,
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
    if (isNullWord(cell) && !isUndoneIn(kept, index)) nulls.push(index);
    else if (isSpreadsheetError(cell)) broken.push({ code: 'cell-spreadsheet-error', field, value: cell });
    else if (field === 'profile') profile = cell;
    else if (field !== 'email') {
      access[field] = cell;
      if (isDamagedNumber(cell)) damaged.push({ code: 'number-damaged', field, value: cell });
    }
  }
  // What a broken cell should have said is not known: no other cell can be judged without it.
  if (broken.length > 0) {
    return { ...NO_ACCESS, id, nulls, profile: '', problems: broken, blocked: true, noteworthy: true };
  }
  const read = readOwnAndProfile(access, profile, names, findProfile);
  const alsoDamaged = damaged.filter(({ field }) => !read.problems.some((problem) => problem.field === field));
  const problems = [...read.problems, ...alsoDamaged];
  const noteworthy = problems.length > 0 || nulls.length > 0;
  return { ...read, id, nulls, profile, problems, noteworthy };
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

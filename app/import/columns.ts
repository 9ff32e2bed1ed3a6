import { toColumnName } from '../words/columns.ts';
import { type ColumnInput, findEmptyColumns, hasCompanion, isKnownAs, takeSamples } from './column-content.ts';
import type { SourceColumn } from './derived.ts';
import { findNamedField, type NamedField } from './field-names.ts';
import type { Field, IssueCode } from './issue.ts';
import { chooseEmailColumn } from './email-column.ts';

/* What each column of a file is. */

type Reason = SourceColumn['reason'];

export interface ColumnProblem {
  readonly code: IssueCode;
  readonly column: number;
  readonly field: Field | null;
}

export interface Columns {
  readonly columns: readonly SourceColumn[];
  readonly problems: readonly ColumnProblem[];
}

/** Each is a pass over the file; a line of noise can make ten thousand columns of one short name, and a list has a few. */
const MOST_LOOKED_INTO = 50;

/** Decides what every column is: the person's word first, then plain names, then weaker names with evidence, then content. */
export function decideColumns(input: ColumnInput): Columns {
  const choice = new ColumnChoice(input);
  choice.setAside();
  choice.decide();
  const named = choice.readNames();
  choice.chooseEmail(named);
  choice.chooseByName(named, 'plain');
  choice.chooseByName(named, 'short');
  choice.chooseService();
  return choice.finish();
}

/** Columns as they get their meaning, one step after the other; no step changes what an earlier one has said. */
class ColumnChoice {
  readonly #input: ColumnInput;
  readonly #fields = new Map<number, { readonly field: Field | null; readonly reason: Reason }>();
  readonly #taken = new Set<Field>();
  readonly #problems: ColumnProblem[] = [];
  #lookedInto = 0;

  constructor(input: ColumnInput) {
    this.#input = input;
  }

  /** Columns nobody can want: secrets, what Guestlist added itself, what trailing delimiters made. */
  setAside(): void {
    const empty = findEmptyColumns(this.#input);
    for (const index of this.#indexes()) {
      if (this.#input.isSecret(index)) this.#keepOut(index, 'dropped', 'column-dropped', null);
      else if (this.#input.isAdded(index)) this.#fields.set(index, { field: null, reason: 'dropped' });
      else if (empty.has(index)) this.#fields.set(index, { field: null, reason: 'empty' });
    }
  }

  /** What the person decided; the last decision about a field wins over earlier ones about other columns. */
  decide(): void {
    for (const [index, field] of [...this.#input.mapped].reverse()) {
      if (this.#fields.get(index)?.reason === 'dropped' || index >= this.#input.width) continue;
      if (field === null || this.#taken.has(field)) this.#fields.set(index, { field: null, reason: 'kept' });
      else this.#assign(index, field, 'decision');
    }
  }

  /** What the headers say of the columns that are still open. */
  readNames(): ReadonlyMap<number, NamedField | null> {
    const open = this.#indexes().filter((index) => !this.#fields.has(index));
    return new Map(open.map((index) => [index, findNamedField(this.#input.header?.[index] ?? '')]));
  }

  chooseEmail(named: ReadonlyMap<number, NamedField | null>): void {
    const choice = this.#taken.has('email') ? null : chooseEmailColumn(this.#input, [...named.keys()], named);
    if (!choice) return;
    this.#assign(choice.column, 'email', choice.reason);
    if (choice.reason === 'content' && this.#input.header) {
      this.#problems.push({ code: 'column-name-guessed', column: choice.column, field: 'email' });
    }
    for (const column of choice.duplicates) this.#keepOut(column, 'duplicate', 'column-duplicate', 'email');
  }

  /** Columns by their names of one strength; a short name needs evidence. */
  chooseByName(named: ReadonlyMap<number, NamedField | null>, strength: 'plain' | 'short'): void {
    const present = this.#listPresent(named);
    for (const [index, name] of named) {
      if (name?.strength !== strength || name.field === 'email' || this.#fields.has(index)) continue;
      if (strength === 'short' && !this.#isEvident(index, name.field, present)) {
        this.#problems.push({ code: 'column-name-guessed', column: index, field: name.field });
      } else if (this.#taken.has(name.field)) this.#keepOut(index, 'duplicate', 'column-duplicate', name.field);
      else this.#assign(index, name.field, strength === 'plain' ? 'name' : 'name-and-content');
    }
  }

  /**
   * Roles without a service are roles on every service: a column of services under a name we do not know would give far more than
   * the list says.
   */
  chooseService(): void {
    if (!this.#taken.has('roles') || this.#taken.has('service')) return;
    const open = this.#indexes().filter((index) => !this.#fields.has(index));
    const found = open.slice(0, MOST_LOOKED_INTO).find((index) => isKnownAs('service', this.#input, index));
    if (found === undefined) return;
    this.#assign(found, 'service', 'content');
    this.#problems.push({ code: 'column-name-guessed', column: found, field: 'service' });
  }

  finish(): Columns {
    const columns = this.#indexes().map((index): SourceColumn => {
      const { field, reason } = this.#fields.get(index) ?? { field: null, reason: 'kept' };
      const samples = reason === 'dropped' ? [] : takeSamples(this.#input.head, index);
      return { index, header: toHeader(this.#input, index), field, reason, samples };
    });
    return { columns, problems: this.#problems };
  }

  #indexes(): readonly number[] {
    return Array.from({ length: this.#input.width }, (_, index) => index);
  }

  /** The fields that are named plainly, or that the person decided. */
  #listPresent(named: ReadonlyMap<number, NamedField | null>): ReadonlySet<Field> {
    const plain = [...named.values()].flatMap((name) => (name?.strength === 'plain' ? name.field : []));
    const decided = [...this.#input.mapped.values()].flatMap((field) => field ?? []);
    return new Set([...plain, ...decided]);
  }

  /** Whether a short name means access here: its companion column is there, or the catalog knows half of its values. */
  #isEvident(index: number, field: Field, present: ReadonlySet<Field>): boolean {
    if (hasCompanion(field, present)) return true;
    return this.#lookedInto++ < MOST_LOOKED_INTO && isKnownAs(field, this.#input, index);
  }

  #assign(index: number, field: Field, reason: Reason): void {
    this.#fields.set(index, { field, reason });
    this.#taken.add(field);
  }

  #keepOut(index: number, reason: Reason, code: IssueCode, field: Field | null): void {
    this.#fields.set(index, { field: null, reason });
    this.#problems.push({ code, column: index, field });
  }
}

function toHeader(input: ColumnInput, index: number): string {
  const written = input.header?.[index]?.trim() ?? '';
  return written === '' ? toColumnName(index) : written;
}

import { toColumnName } from '../words/columns.ts';
import { type ColumnInput, isEmptyColumn, isEvident, takeSamples } from './column-content.ts';
import type { SourceColumn } from './derived.ts';
import { findNamedField } from './field-names.ts';
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

/** Decides what every column is: the person's word first, then plain names, then weaker names with evidence, then content. */
export function decideColumns(input: ColumnInput): Columns {
  const { width, mapped, isSecret } = input;
  const indexes = Array.from({ length: width }, (_, index) => index);
  const fields = new Map<number, { readonly field: Field | null; readonly reason: Reason }>();
  const taken = new Set<Field>();
  const problems: ColumnProblem[] = [];
  const assign = (index: number, field: Field, reason: Reason): void => {
    fields.set(index, { field, reason });
    taken.add(field);
  };

  for (const index of indexes) {
    if (isSecret(index)) {
      fields.set(index, { field: null, reason: 'dropped' });
      problems.push({ code: 'column-dropped', column: index, field: null });
    } else if (input.isAdded(index)) fields.set(index, { field: null, reason: 'dropped' });
    else if (isEmptyColumn(input, index)) fields.set(index, { field: null, reason: 'empty' });
  }
  // The last decision about a field wins over earlier ones about another column.
  for (const [index, field] of [...mapped].reverse()) {
    if (fields.get(index)?.reason === 'dropped' || index >= width) continue;
    if (field === null) fields.set(index, { field: null, reason: 'kept' });
    else if (taken.has(field)) fields.set(index, { field: null, reason: 'kept' });
    else assign(index, field, 'decision');
  }

  const open = indexes.filter((index) => !fields.has(index));
  const named = new Map(open.map((index) => [index, findNamedField(input.header?.[index] ?? '')] as const));
  if (!taken.has('email')) {
    const choice = chooseEmailColumn(input, open, named);
    if (choice) {
      assign(choice.column, 'email', choice.reason);
      if (choice.reason === 'content' && input.header)
        problems.push({ code: 'column-name-guessed', column: choice.column, field: 'email' });
      for (const column of choice.duplicates) {
        fields.set(column, { field: null, reason: 'duplicate' });
        problems.push({ code: 'column-duplicate', column, field: 'email' });
      }
    }
  }
  for (const strength of ['plain', 'short'] as const) {
    for (const index of open) {
      const name = named.get(index);
      if (!name || name.strength !== strength || name.field === 'email' || fields.has(index)) continue;
      if (strength === 'short' && !isEvident(input, index, name, named)) {
        problems.push({ code: 'column-name-guessed', column: index, field: name.field });
      } else if (taken.has(name.field)) {
        fields.set(index, { field: null, reason: 'duplicate' });
        problems.push({ code: 'column-duplicate', column: index, field: name.field });
      } else assign(index, name.field, strength === 'plain' ? 'name' : 'name-and-content');
    }
  }
  const columns = indexes.map((index): SourceColumn => {
    const { field, reason } = fields.get(index) ?? { field: null, reason: 'kept' };
    const samples = reason === 'dropped' ? [] : takeSamples(input.head, index);
    return { index, header: toHeader(input, index), field, reason, samples };
  });
  return { columns, problems };
}

function toHeader(input: ColumnInput, index: number): string {
  const written = input.header?.[index]?.trim() ?? '';
  return written === '' ? toColumnName(index) : written;
}

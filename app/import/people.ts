import type { RowAccess } from './row-access.ts';

/*
 * People while they are gathered from the rows. Columns of numbers and strings instead of an object per person and row: a hundred
 * thousand people pass through here.
 */

export interface People {
  readonly emails: string[];
  readonly written: string[];
  /** Index of the first row of a person. */
  readonly firstRow: number[];
  /** All rows of people who have more than one. */
  readonly moreRows: Map<number, number[]>;
  /** What their first row gives. */
  readonly firstAccess: RowAccess[];
  /** What all rows give, of people whose rows differ. */
  readonly moreAccess: Map<number, Set<RowAccess>>;
  /** People one of whose rows carries an error. */
  readonly blocked: Set<number>;
  readonly byEmail: Map<string, number>;
}

/** Nobody yet. */
export function startPeople(): People {
  return {
    emails: [],
    written: [],
    firstRow: [],
    moreRows: new Map(),
    firstAccess: [],
    moreAccess: new Map(),
    blocked: new Set(),
    byEmail: new Map(),
  };
}

/**
 * Adds a row to the person with this address (`key`: the address in lower case, by which people are told apart). Returns the
 * person's index; whoever has been met before is one below the length of `emails` before the call.
 */
export function addRow(
  people: People,
  key: string,
  email: string,
  written: string,
  row: number,
  access: RowAccess,
): number {
  const known = people.byEmail.get(key);
  if (known === undefined) {
    const person = people.emails.length;
    people.byEmail.set(key, person);
    people.emails.push(email);
    people.written.push(written);
    people.firstRow.push(row);
    people.firstAccess.push(access);
    return person;
  }
  const first = people.firstRow[known]!;
  const rows = people.moreRows.get(known);
  if (rows) {
    if (rows[rows.length - 1] !== row) rows.push(row);
  } else if (first !== row) people.moreRows.set(known, [first, row]);
  if (people.firstAccess[known] !== access) {
    const accesses = people.moreAccess.get(known) ?? new Set([people.firstAccess[known]!]);
    people.moreAccess.set(known, accesses.add(access));
  }
  return known;
}

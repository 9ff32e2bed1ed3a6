import type { AddressBook } from './address-book.ts';
import { findMistypedDomains } from './address-domains.ts';
import type { CellProblem } from './access-cells.ts';
import type { SourceColumn } from './derived.ts';
import type { Issue } from './issue.ts';
import { makeIssue } from './make-issue.ts';
import type { People } from './people.ts';
import { toMistyped } from './read-address-cell.ts';
import { ASIDE, type ReadRows, SEVERAL } from './read-rows.ts';
import type { SourceTable } from './read-table.ts';

/* What is found by comparing people with each other: rows of one person, and domains that are probably mistyped. */

export interface ComparedPeople {
  readonly table: SourceTable;
  readonly columns: readonly SourceColumn[];
  readonly rows: ReadRows;
  readonly book: AddressBook;
  readonly people: People;
}

/** One notice for each later row of a person. */
export function reportDuplicates({ table, columns, rows, people }: ComparedPeople): Issue[] {
  const issues: Issue[] = [];
  const tell = makeTeller(table, columns);
  const { addresses, flags } = rows;
  const { firstRow } = people;
  const compare = (row: number, person: number, written: string): void => {
    if (firstRow[person] === row) return;
    const params = { line: table.lines.at(firstRow[person]!) };
    issues.push(tell(row, { code: 'email-duplicate', field: 'email', value: written, params }));
  };
  let next = 0;
  for (let row = 0; row < addresses.length; row++) {
    const address = addresses[row]!;
    const found = address === SEVERAL ? rows.several.items[next++]! : [];
    // Of a row in which cells may have moved nothing else is said.
    if ((flags[row]! & ASIDE) !== 0) continue;
    const person = people.personIn(row);
    if (person >= 0 && firstRow[person] !== row) {
      compare(row, person, rows.written.first(row) ?? people.emails[person]!);
    }
    for (const one of found) compare(row, people.withAddress(one.address)!, one.written);
  }
  return issues;
}

/** One warning for each person whose domain looks like a slip of a common one, or of one that is frequent in this list. */
export function reportMistypedDomains({ table, columns, rows, book, people }: ComparedPeople): Issue[] {
  const counts = new Int32Array(book.domains.length);
  const isAside = (person: number): boolean => (rows.flags[people.firstRow[person]!]! & ASIDE) !== 0;
  for (let person = 0; person < people.count; person++) {
    if (!isAside(person)) counts[book.domainOf[people.addressOf(person)]!]!++;
  }
  const slips = findSlips(book, counts);
  if (slips.size === 0) return [];
  const issues: Issue[] = [];
  const tell = makeTeller(table, columns);
  for (let person = 0; person < people.count; person++) {
    const meant = slips.get(book.domainOf[people.addressOf(person)]!);
    if (meant === undefined || isAside(person)) continue;
    const row = people.firstRow[person]!;
    issues.push(tell(row, toMistyped(people.writtenOf(person), people.emails[person]!, meant)));
  }
  return issues;
}

/** The domains (by number) that are probably others. `counts` says how many people have each. */
function findSlips(book: AddressBook, counts: Int32Array): ReadonlyMap<number, string> {
  const present = book.domains.flatMap(({ name, likeness }, domain) =>
    counts[domain]! > 0 ? [{ name, likeness, domain }] : [],
  );
  const ofList = findMistypedDomains(present.map(({ name, domain }) => [name, counts[domain]!]));
  return new Map(
    present.flatMap(({ name, likeness, domain }) => {
      const meant = likeness ?? ofList.get(name);
      return meant === undefined ? [] : [[domain, meant]];
    }),
  );
}

function makeTeller(
  table: SourceTable,
  columns: readonly SourceColumn[],
): (row: number, problem: CellProblem) => Issue {
  const file = table.file.name;
  const header = columns.find(({ field }) => field === 'email')?.header;
  const column = table.header && header !== undefined ? header : null;
  return (row, { code, field, value, suggestion, params }) =>
    makeIssue(code, {
      severity: undefined,
      file,
      line: table.lines.at(row),
      field,
      column,
      value,
      suggestion,
      count: undefined,
      params,
    });
}

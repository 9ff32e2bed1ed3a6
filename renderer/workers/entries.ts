import type { Invitation, Person, Row } from '#app/import/derived.ts';
import type { Issue, Severity } from '#app/import/issue.ts';
import { makeFindAccessError } from './access-errors.ts';
import { lazily } from './by-line.ts';
import type { DraftIndex } from './draft-index.ts';
import type { EntryFilter, EntryView } from './protocol.ts';
import { toFix } from './suggested-fix.ts';
import { tellingColumnsOf } from './telling-columns.ts';

/* The lines of the Review table: each person at their first row, and each row in which no valid address was found. */

export interface Entries {
  readonly count: number;
  /** Numbers of the entries that pass the filter, in the order of the file. */
  filter(filter: EntryFilter): Int32Array;
  view(entry: number): EntryView;
  /** Findings that nobody has accepted, worst first. */
  issuesOf(entry: number): readonly Issue[];
  /** Findings that were accepted. */
  acceptedOf(entry: number): readonly Issue[];
  /** The line it is first met on. */
  lineOf(entry: number): number;
  /** The rows an entry stands for. */
  linesOf(entry: number): readonly number[];
  personOf(entry: number): Person | null;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Makes the entries of a draft. Filters are kept, so that scrolling through one costs nothing. */
export function listEntries(index: DraftIndex): Entries {
  const { derived } = index;
  const { rowOf, personOf } = findEntries(derived.rows, derived.people);
  const email = index.columnOf('email');
  const telling = tellingColumnsOf(index);
  const numberOf = numberAccesses(derived.invitations);
  const findAccessError = lazily(() => makeFindAccessError(index));
  const person = (entry: number): Person | null => derived.people[personOf[entry] ?? -1] ?? null;
  const row = (entry: number): Row => {
    const found = derived.rows[rowOf[entry] ?? -1];
    if (found === undefined) throw new RangeError(`there is no entry ${entry}`);
    return found;
  };
  const linesOf = (entry: number): readonly number[] => person(entry)?.lines ?? [row(entry).line];
  const ownIssuesOf = (entry: number): readonly Issue[] => linesOf(entry).flatMap((line) => index.issuesAt(line));
  const issuesOf = (entry: number): readonly Issue[] => {
    const own = ownIssuesOf(entry).filter(({ accepted }) => accepted !== true);
    const blocked = person(entry) !== null && person(entry)?.invitation === null;
    // Who is blocked without a finding of their own is blocked by the access list.
    if (blocked && !own.some((issue) => issue.severity === 'error')) {
      const rows = linesOf(entry).flatMap((line) => index.rowAt(line) ?? []);
      const elsewhere = rows.flatMap((each) => findAccessError()(each) ?? []);
      return [...elsewhere.slice(0, 1), ...own];
    }
    return [...own].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  };
  const texts: string[] = [];
  const textOf = (entry: number): string =>
    (texts[entry] ??= `${person(entry)?.email ?? ''}\n${row(entry).cells.join('\n')}`.toLowerCase());

  const passes = (filter: EntryFilter, text: string, entry: number): boolean => {
    const who = person(entry);
    if (filter.access === 'none' && who !== null && who.invitation !== null) return false;
    if (typeof filter.access === 'number' && (who?.access !== filter.access || who.invitation === null)) return false;
    if (text !== '' && !textOf(entry).includes(text)) return false;
    if (filter.code !== null && !issuesOf(entry).some(({ code }) => code === filter.code)) return false;
    return (
      filter.severities.length === 0 || issuesOf(entry).some(({ severity }) => filter.severities.includes(severity))
    );
  };
  const kept = new Map<string, Int32Array>();
  return {
    count: rowOf.length,
    issuesOf,
    acceptedOf: (entry) => ownIssuesOf(entry).filter(({ accepted }) => accepted === true),
    linesOf,
    lineOf: (entry) => row(entry).line,
    personOf: person,
    filter(filter) {
      const key = JSON.stringify([filter.access, [...filter.severities].sort(), filter.code, filter.text]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const text = filter.text.trim().toLowerCase();
      const found = Int32Array.from(rowOf.keys()).filter((entry) => passes(filter, text, entry));
      kept.set(key, found);
      return found;
    },
    view(entry) {
      const who = person(entry);
      const { line, cells, people } = row(entry);
      const issues = issuesOf(entry);
      const cell = cells[email?.index ?? -1] ?? '';
      return {
        entry,
        line,
        part: Math.max(0, people.indexOf(personOf[entry] ?? -1)),
        email: who?.email ?? cell,
        addressCell: who === null || people.length > 1 ? cell : who.email,
        telling: telling.map(({ column }) => cells[column] ?? ''),
        access: who === null || who.invitation === null ? null : (numberOf.get(who.access ?? -1) ?? null),
        issue: issues[0] ?? null,
        fix: issues[0] === undefined ? null : toFix(index, issues[0]),
        moreIssues: Math.max(0, issues.length - 1),
      };
    },
  };
}

/** Accesses that somebody gets are numbered from 1 in the order of the file. */
function numberAccesses(invitations: readonly Invitation[]): ReadonlyMap<number, number> {
  const used = [...new Set(invitations.map(({ access }) => access))].sort((a, b) => a - b);
  return new Map(used.map((access, position) => [access, position + 1]));
}

/** Row and person (-1 for none) of every entry. */
function findEntries(rows: readonly Row[], people: readonly Person[]): { rowOf: Int32Array; personOf: Int32Array } {
  const rowOf: number[] = [];
  const personOf: number[] = [];
  rows.forEach((row, index) => {
    for (const person of row.people) {
      if (people[person]?.lines[0] !== row.line) continue;
      rowOf.push(index);
      personOf.push(person);
    }
    if (row.people.length > 0 || row.outcome !== 'rejected') return;
    rowOf.push(index);
    personOf.push(-1);
  });
  return { rowOf: Int32Array.from(rowOf), personOf: Int32Array.from(personOf) };
}

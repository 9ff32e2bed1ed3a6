import type { Invitation, Lookup, Person, Row } from '#app/import/derived.ts';
import type { Issue, Severity } from '#app/import/issue.ts';
import { makeFindAccessError } from './access-errors.ts';
import { lazily } from './by-line.ts';
import type { DraftIndex } from './draft-index.ts';
import { eachRow } from './file-rows.ts';
import type { EntryFilter, EntryView } from './views.ts';
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

/** In place of a person, where no valid address was found. */
const NOBODY = -1;
/** In place of the row of an entry that is not there. */
const NOWHERE = -1;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Makes the entries of a draft. Filters are kept, so that scrolling through one costs nothing. */
export function listEntries(index: DraftIndex): Entries {
  const { derived } = index;
  const { lookup } = derived;
  const places = lazily(() => findEntries(lookup));
  const rowOf = (entry: number): number => places().rowOf[entry] ?? NOWHERE;
  const personOf = (entry: number): number => places().personOf[entry] ?? NOBODY;
  const email = index.columnOf('email');
  const telling = tellingColumnsOf(index);
  const numberOf = numberAccesses(derived.invitations);
  const findAccessError = lazily(() => makeFindAccessError(index));
  const person = (entry: number): Person | null => lookup.person(personOf(entry)) ?? null;
  const row = (entry: number): Row => {
    const found = index.rows.at(rowOf(entry));
    if (found === null) throw new RangeError(`there is no entry ${entry}`);
    return found;
  };
  const isInvited = (who: number): boolean => who !== NOBODY && lookup.invitationOf(who) !== null;
  const lineOf = (entry: number): number => lookup.lineOf(rowOf(entry));
  const linesOf = (entry: number): readonly number[] => {
    const who = personOf(entry);
    return who === NOBODY ? [lineOf(entry)] : lookup.linesOf(who);
  };
  const ownIssuesOf = (entry: number): readonly Issue[] => linesOf(entry).flatMap((line) => index.issuesAt(line));
  const issuesOf = (entry: number): readonly Issue[] => {
    const own = ownIssuesOf(entry).filter(({ accepted }) => accepted !== true);
    const who = personOf(entry);
    const blocked = who !== NOBODY && !isInvited(who);
    // Who is blocked without a finding of their own is blocked by the access list.
    if (blocked && !own.some((issue) => issue.severity === 'error')) {
      const rows = linesOf(entry).flatMap((line) => index.rowAt(line) ?? []);
      const elsewhere = rows.flatMap((each) => findAccessError()(each) ?? []);
      return [...elsewhere.slice(0, 1), ...own];
    }
    return [...own].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  };
  const listTexts = lazily(() => {
    const texts: string[] = [];
    eachRow(index.rows, ({ cells }, place) => (texts[place] = cells.join('\n').toLowerCase()));
    return texts;
  });
  const hasText = (entry: number, text: string): boolean =>
    listTexts()[rowOf(entry)]!.includes(text) || person(entry)?.email.toLowerCase().includes(text) === true;

  const passes = (filter: EntryFilter, text: string, entry: number): boolean => {
    const who = personOf(entry);
    if (filter.access === 'none' && isInvited(who)) return false;
    if (typeof filter.access === 'number' && (!isInvited(who) || lookup.accessOf(who) !== filter.access)) return false;
    if (text !== '' && !hasText(entry, text)) return false;
    if (filter.code !== null && !issuesOf(entry).some(({ code }) => code === filter.code)) return false;
    return (
      filter.severities.length === 0 || issuesOf(entry).some(({ severity }) => filter.severities.includes(severity))
    );
  };
  const kept = new Map<string, Int32Array>();
  return {
    count: lookup.people + lookup.rowsOfNobody,
    issuesOf,
    acceptedOf: (entry) => ownIssuesOf(entry).filter(({ accepted }) => accepted === true),
    linesOf,
    lineOf,
    personOf: person,
    filter(filter) {
      const key = JSON.stringify([filter.access, [...filter.severities].sort(), filter.code, filter.text]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const text = filter.text.trim().toLowerCase();
      const found = places()
        .rowOf.map((_, entry) => entry)
        .filter((entry) => passes(filter, text, entry));
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
        part: Math.max(0, people.indexOf(personOf(entry))),
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

/** Row and person (or NOBODY) of every entry. */
function findEntries(lookup: Lookup): { readonly rowOf: Int32Array; readonly personOf: Int32Array } {
  const count = lookup.people + lookup.rowsOfNobody;
  const rowOf = new Int32Array(count);
  const personOf = new Int32Array(count).fill(NOBODY);
  let row = 0;
  let entry = 0;
  const add = (person: number): void => {
    rowOf[entry] = row;
    personOf[entry++] = person;
  };
  for (; row < lookup.rows; row++) {
    lookup.eachNewIn(row, add);
    if (lookup.outcomeOf(row) === 'rejected' && lookup.peopleIn(row).length === 0) add(NOBODY);
  }
  return { rowOf, personOf };
}

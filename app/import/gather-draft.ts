import { PIECE } from '../csv/records.ts';
import type { AccessPool } from './access-pool.ts';
import { type AccessUse, countUses } from './access-uses.ts';
import { reportAdvice, toAdvised } from './advice.ts';
import { assemble, type Assembled } from './assemble.ts';
import { reportDamagedNumbers } from './damaged-numbers.ts';
import type { DecisionIndex } from './decision-index.ts';
import type { Derived, Person, Row } from './derived.ts';
import { finishIssues } from './finish-issues.ts';
import type { Field, Issue } from './issue.ts';
import { describeJoin } from './join.ts';
import { makeIssue } from './make-issue.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { People } from './people.ts';
import { reportDuplicates, reportMistypedDomains } from './people-findings.ts';
import type { PeopleReading } from './people-reader.ts';
import type { AccessLists } from './read-access-lists.ts';
import type { ForAll } from './read-for-all.ts';
import type { SourceTable, UnreadableFile } from './read-table.ts';
import { withoutReplaced } from './replaced-access.ts';
import { reportGifts } from './report-gifts.ts';
import { resolveOptions } from './resolve-options.ts';
import { reportLostQuotes, reportTogether } from './row-summary.ts';
import type { SavedProfiles } from './saved-profiles.ts';
import { toSourceInfo } from './source-info.ts';

/*
 * From rows that have been read to the whole result: what rows say together. It is done anew after every decision, however small, so it
 * goes over all rows as numbers and makes objects only of what is told.
 */

/** What stays the same while only rows and the draft as a whole are decided about. */
export interface DraftFrame {
  readonly tables: readonly (SourceTable | UnreadableFile)[];
  /** The people's. */
  readonly table: SourceTable;
  readonly access: AccessLists;
  readonly fileIssues: readonly Issue[];
  readonly saved: SavedProfiles;
  readonly names: CatalogNames | null;
}

export interface DraftRows {
  readonly reading: PeopleReading;
  readonly forAll: ForAll;
  readonly pool: AccessPool;
}

/** Gathers everything that a draft is. */
export function gatherDraft(frame: DraftFrame, draft: DraftRows, decisions: DecisionIndex): Derived {
  const { tables, table, access, names } = frame;
  const { reading, forAll, pool } = draft;
  const { rows, book, sums } = reading;
  const people = new People(rows, book, sums);
  const uses = countUses(rows.accesses, reading.access.accesses);
  const assembled = assemble({
    table,
    reading,
    people,
    pool,
    gifts: decisions.gifts.map(({ to, how, options }) => ({ to, how, read: resolveOptions(options, names) })),
    allowNoAccess: decisions.allowNoAccess,
    blockAll: access.broken || forAll.blocked,
  });
  const { lookup, accesses, invitations, accounting, given } = assembled;
  const columns = access.peopleColumns;
  const compared = { table, columns, rows, book, people };
  // Spread into a list, not into a call: a call takes some hundred thousand arguments at most, fewer in a browser's worker.
  const found = [
    ...frame.fileIssues,
    ...forAll.issues,
    ...reportLostQuotes(table),
    ...(given ? withoutReplaced(rows.issues, people, given) : rows.issues.items),
    ...reportDuplicates(compared),
    ...reportMistypedDomains(compared),
    ...reportTogether({ table, columns, found: rows, unresolved: countUnresolved(uses) }),
    ...frame.saved.report(uses),
    ...(given ? reportGifts(given) : []),
    ...(access.broken || forAll.blocked ? [] : reportWithoutAccess(table, people, assembled)),
    ...reportDamagedNumbers(table, columns, rows.damaged),
    ...adviseOn(table, people, assembled),
  ];
  const extra = rows.marks.items.filter((mark) => mark === 'extra').length;
  const makeRows = lazily(() => listRows(lookup, table));
  const makePeople = lazily(() => listPeople(lookup));
  return {
    sources: [toSourceInfo(table, columns, extra), ...access.sources],
    get rows() {
      return makeRows();
    },
    get people() {
      return makePeople();
    },
    lookup,
    accesses,
    invitations,
    issues: finishIssues(found, tables, decisions),
    repairs: [...rows.repairs.items, ...access.profiles.flatMap((list) => list.repairs)],
    accounting,
    join: access.join && describeJoin({ ...access.join, uses }),
    usable: !access.broken,
  };
}

/** How many rows have a name that only a catalog could resolve, by field. */
function countUnresolved(uses: readonly AccessUse[]): ReadonlyMap<Field, number> {
  const counts = new Map<Field, number>();
  for (const { access, rows } of uses) {
    for (const field of access.unresolved) counts.set(field, (counts.get(field) ?? 0) + rows);
  }
  return counts;
}

function reportWithoutAccess(table: SourceTable, people: People, { withoutAccess }: Assembled): Issue[] {
  const file = table.file.name;
  return withoutAccess.map((person) => {
    const line = table.lines.at(people.firstRow[person]!);
    return makeIssue('access-missing', { file, line, params: { email: people.emails[person]! } });
  });
}

function adviseOn(
  table: SourceTable,
  people: People,
  { accesses, accessOf, invitationOf }: Pick<Assembled, 'accesses' | 'accessOf' | 'invitationOf'>,
): Issue[] {
  const lineOf = (person: number): number => table.lines.at(people.firstRow[person]!);
  return reportAdvice(table.file.name, toAdvised(accesses, accessOf, invitationOf, lineOf));
}

function listPeople(lookup: Derived['lookup']): readonly Person[] {
  const people: Person[] = [];
  for (let index = 0; index < lookup.people; index++) people.push(lookup.person(index)!);
  return people;
}

/** All rows, in pieces as they are parsed. */
function listRows(lookup: Derived['lookup'], { records }: SourceTable): readonly Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < records.length; from += PIECE) {
    for (const row of lookup.slice(from, from + PIECE)) rows.push(row);
  }
  return rows;
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

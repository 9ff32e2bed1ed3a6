import type { AccessOption } from '../access/types.ts';
import { markAccepted } from './accept-findings.ts';
import { NO_ACCESS } from './access-cells.ts';
import { makeAddressTest } from './address-patterns.ts';
import { type AdvisedAccess, reportAdvice } from './advice.ts';
import { assemble, type Assembled } from './assemble.ts';
import { type ColumnProblem, decideColumns } from './columns.ts';
import { reportDamagedNumbers } from './damaged-numbers.ts';
import type { DecisionIndex } from './decision-index.ts';
import type { Derived, JoinInfo, Row, SourceColumn, SourceFile, SourceInfo } from './derived.ts';
import { reportColumns, reportReading, reportUnreadable } from './file-findings.ts';
import type { Issue } from './issue.ts';
import { collectKeys, describeJoin, findJoin, type Join, markJoin, type Side } from './join.ts';
import { makeIssue } from './make-issue.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { readAccess } from './read-access.ts';
import { type Profiles, readProfiles, toFindProfile } from './read-profiles.ts';
import { readRows } from './read-rows.ts';
import type { SourceTable, UnreadableFile } from './read-table.ts';
import { withoutReplaced } from './replaced-access.ts';
import { reportGifts } from './report-gifts.ts';
import { resolveOptions } from './resolve-options.ts';
import { RowAccessReader, toMappedColumns } from './row-access.ts';
import { makeIgnoredTest } from './row-kind.ts';
import { SavedProfiles } from './saved-profiles.ts';
import { toSourceInfo, toUnreadableInfo } from './source-info.ts';

/* From read tables to the whole result: columns, join, rows, people, findings in order. */

interface Read extends Side {
  readonly problems: readonly ColumnProblem[];
}

interface Access {
  /** The people's columns, with the join marked. */
  readonly peopleColumns: readonly SourceColumn[];
  readonly profiles: readonly Profiles[];
  readonly join: JoinInfo | null;
  readonly sources: readonly SourceInfo[];
  readonly issues: readonly Issue[];
  /** An access list was given and cannot be used. */
  readonly broken: boolean;
}

/** Derives everything from the tables of a draft's files. */
export function derivePeople(
  tables: readonly (SourceTable | UnreadableFile)[],
  decisions: DecisionIndex,
  names: CatalogNames | null,
): Derived {
  const people = tables.find(({ file }) => file.role === 'people');
  const lists = tables.filter(({ file }) => file.role === 'access');
  if (!people || 'unreadable' in people) return withoutPeople(people ?? null, lists, decisions, names);

  const read = decide(people, decisions, names);
  const access = readAccessLists(read, lists, decisions, names);
  const forAll = readForAll(decisions, names);
  const emailColumn = access.peopleColumns.find(({ field }) => field === 'email')?.index;
  const issues = [
    ...reportReading(people),
    ...reportColumns(people, read.problems),
    ...access.issues,
    ...forAll.issues,
  ];
  if (emailColumn === undefined) {
    return withoutAddresses(people, access, finishIssues(issues, tables, decisions));
  }

  const saved = new SavedProfiles(names);
  const rows = readRows({
    table: people,
    columns: access.peopleColumns,
    decisions: decisions.of(people.file.id),
    emailColumn,
    access: new RowAccessReader(toMappedColumns(access.peopleColumns), names, toFindProfile(access.profiles, saved)),
    isAllowed: names?.catalog.allowedAddressPatterns ? makeAddressTest(names.catalog.allowedAddressPatterns) : null,
  });
  const assembled = assemble({
    table: people,
    read: rows,
    forAll: forAll.options,
    gifts: decisions.gifts.map(({ to, how, options }) => ({ to, how, read: resolveOptions(options, names) })),
    allowNoAccess: decisions.allowNoAccess,
    blockAll: access.broken || forAll.blocked,
  });
  const { given } = assembled;
  // Spread into a list, not into a call: a call takes some hundred thousand arguments at most, fewer in a browser's worker.
  const found = [
    ...issues,
    ...(given ? withoutReplaced(rows.issues, people, rows, given) : rows.issues),
    ...saved.report(),
    ...(given ? reportGifts(given) : []),
    ...(access.broken ? [] : reportWithoutAccess(people, assembled)),
    ...reportDamagedNumbers(people, access.peopleColumns),
    ...reportAdvice(people.file.name, toAdvised(assembled)),
  ];
  let madeRows: readonly Row[] | undefined;
  return {
    sources: [toSourceInfo(people, access.peopleColumns, rows.rowsWithExtraCells), ...access.sources],
    get rows() {
      return (madeRows ??= assembled.makeRows());
    },
    people: assembled.people,
    accesses: assembled.accesses,
    invitations: assembled.invitations,
    issues: finishIssues(found, tables, decisions),
    repairs: [...rows.repairs, ...access.profiles.flatMap((list) => list.repairs)],
    accounting: assembled.accounting,
    join: access.join,
    usable: !access.broken,
  };
}

function decide(table: SourceTable, decisions: DecisionIndex, names: CatalogNames | null): Read {
  const { columns, problems } = decideColumns({
    header: table.header,
    width: table.width,
    records: table.records,
    head: table.head,
    isSecret: (column) => table.secret.has(column),
    isAdded: (column) => table.added.has(column),
    mapped: decisions.of(table.file.id).mapped,
    names,
    needsEmail: table.file.role === 'people',
  });
  return { table, columns, problems };
}

function readAccessLists(
  people: Read,
  lists: readonly (SourceTable | UnreadableFile)[],
  decisions: DecisionIndex,
  names: CatalogNames | null,
): Access {
  let { columns } = people;
  let join: Join | null = null;
  let broken = false;
  const profiles: Profiles[] = [];
  const sources: SourceInfo[] = [];
  const issues: Issue[] = [];
  const known = new Map<string, string>();
  for (const list of lists) {
    if ('unreadable' in list) {
      sources.push(toUnreadableInfo(list.file));
      issues.push(reportUnreadable(list));
      broken = true;
      continue;
    }
    const side = decide(list, decisions, names);
    issues.push(...reportReading(list), ...reportColumns(list, side.problems));
    const found = findJoin(people, side, decisions.joinOn);
    if (!found) {
      sources.push(toSourceInfo(list, side.columns, 0));
      issues.push(makeIssue('column-missing', { file: list.file.name, field: 'profile' }));
      broken = true;
      continue;
    }
    join ??= found;
    columns = markJoin(people.columns, join.peopleColumn);
    const listColumns = markJoin(side.columns, found.accessColumn);
    const profile = readProfiles(list, listColumns, decisions.of(list.file.id), names, found.accessColumn);
    profiles.push(profile);
    sources.push(toSourceInfo(list, listColumns, profile.rowsWithExtraCells));
    for (const issue of profile.issues) issues.push(issue);
    for (const [key, { written }] of profile.byKey) if (!known.has(key)) known.set(key, written);
  }
  const on = join && columns[join.peopleColumn];
  const isSaved = (key: string): boolean => !known.has(key) && (names?.profiles.has(key) ?? false);
  const info = on ? describeJoin(on.header, collectKeys(people.table.records, on.index), known, isSaved) : null;
  return { peopleColumns: columns, profiles, join: info, sources, issues, broken };
}

function readForAll(
  decisions: DecisionIndex,
  names: CatalogNames | null,
): { readonly options: readonly AccessOption[]; readonly issues: readonly Issue[]; readonly blocked: boolean } {
  const cell = decisions.accessForAll?.trim() ?? '';
  const { options, problems, unresolved } = cell === '' ? NO_ACCESS : readAccess({ access_groups: cell }, names);
  const issues = [
    ...problems.map(({ code, field, value, suggestion, params }) =>
      makeIssue(code, { field, value, suggestion, params }),
    ),
    ...unresolved.map((field) => makeIssue('catalog-missing', { field, value: cell, count: 1 })),
  ];
  return { options, issues, blocked: problems.length > 0 };
}

function reportWithoutAccess(table: SourceTable, { people, withoutAccess }: Assembled): Issue[] {
  return withoutAccess.map((index) => {
    const { lines, email } = people[index]!;
    return makeIssue('access-missing', { file: table.file.name, line: lines[0] ?? null, params: { email } });
  });
}

/** Accesses that somebody gets, with how many do. */
function toAdvised({ accesses, people }: Assembled): readonly AdvisedAccess[] {
  const counts = accesses.map(() => 0);
  const lines = accesses.map(() => 0);
  for (const { access, invitation, lines: own } of people) {
    if (access === null || invitation === null) continue;
    if (counts[access]!++ === 0) lines[access] = own[0]!;
  }
  return accesses.flatMap((access, index) =>
    counts[index]! > 0 ? [{ access, people: counts[index]!, line: lines[index]! }] : [],
  );
}

const NOTHING: Omit<Derived, 'sources' | 'issues'> = {
  rows: [],
  people: [],
  accesses: [],
  invitations: [],
  repairs: [],
  accounting: { rows: 0, accepted: 0, merged: 0, rejected: 0, ignored: 0 },
  join: null,
  usable: false,
};

/** The list of people cannot be read: nothing but the reason is said of it. */
function withoutPeople(
  people: UnreadableFile | null,
  lists: readonly (SourceTable | UnreadableFile)[],
  decisions: DecisionIndex,
  names: CatalogNames | null,
): Derived {
  const sources = lists.map((list) =>
    'unreadable' in list ? toUnreadableInfo(list.file) : toSourceInfo(list, decide(list, decisions, names).columns, 0),
  );
  return {
    ...NOTHING,
    sources: [...(people ? [toUnreadableInfo(people.file)] : []), ...sources],
    issues: [
      ...(people ? [reportUnreadable(people)] : []),
      ...lists.flatMap((list) => ('unreadable' in list ? [reportUnreadable(list)] : [])),
    ],
  };
}

/** No column holds addresses: that one finding replaces all findings about rows, which are counted all the same. */
function withoutAddresses(table: SourceTable, access: Access, issues: readonly Issue[]): Derived {
  const findIgnoredReason = makeIgnoredTest(table.header);
  const rows = [...table.records].map((cells, index): Row => {
    const ignored = findIgnoredReason(cells) !== null;
    return { line: table.lines.at(index), cells, outcome: ignored ? 'ignored' : 'rejected', people: [] };
  });
  const ignored = rows.filter((row) => row.outcome === 'ignored').length;
  const missing = makeIssue('column-missing', { file: table.file.name, line: table.headerLine, field: 'email' });
  return {
    ...NOTHING,
    sources: [toSourceInfo(table, access.peopleColumns, 0), ...access.sources],
    rows,
    issues: [missing, ...issues.filter((issue) => issue.code !== 'column-name-guessed')],
    accounting: { rows: rows.length, accepted: 0, merged: 0, rejected: rows.length - ignored, ignored },
  };
}

/** Puts findings in order and marks those that were accepted. */
function finishIssues(
  issues: readonly Issue[],
  tables: readonly { readonly file: SourceFile }[],
  { accepted }: DecisionIndex,
): readonly Issue[] {
  const nameOf = (id: string): string | undefined => tables.find(({ file }) => file.id === id)?.file.name;
  return markAccepted(sortIssues(issues, tables), accepted, nameOf);
}

/** By file in the order given, whole-file findings first, then by line; what has no file comes first of all. */
function sortIssues(
  issues: readonly Issue[],
  tables: readonly { readonly file: { readonly name: string } }[],
): readonly Issue[] {
  const order = tables.map(({ file }) => file.name);
  const rank = (issue: Issue): number => (issue.file === null ? -1 : order.indexOf(issue.file));
  return [...issues].sort((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0));
}

import { type ColumnProblem, decideColumns } from './columns.ts';
import type { DecisionIndex } from './decision-index.ts';
import type { SourceColumn, SourceInfo } from './derived.ts';
import { reportColumns, reportReading, reportUnreadable } from './file-findings.ts';
import { findNamedField, foldHeader } from './field-names.ts';
import type { Field, Issue } from './issue.ts';
import { findJoin, type Join, type JoinedKeys, markJoin, type Side } from './join.ts';
import { makeIssue } from './make-issue.ts';
import { suggestNearest } from './names.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { type Profiles, readProfiles } from './read-profiles.ts';
import type { SourceTable, UnreadableFile } from './read-table.ts';
import { toSourceInfo, toUnreadableInfo } from './source-info.ts';

/* The lists of access of a draft, each joined to the people. */

export interface DecidedFile extends Side {
  readonly problems: readonly ColumnProblem[];
}

/** The join, but for what the people's rows say. */
export type JoinedOn = Omit<JoinedKeys, 'uses'>;

export interface AccessLists {
  /** The people's columns, with the join marked. */
  readonly peopleColumns: readonly SourceColumn[];
  readonly profiles: readonly Profiles[];
  /** What people and access lists are joined on; null where nothing is. */
  readonly join: JoinedOn | null;
  readonly sources: readonly SourceInfo[];
  readonly issues: readonly Issue[];
  /** An access list was given and cannot be used. */
  readonly broken: boolean;
}

/** Decides what the columns of a file are. `joinOn` is the header that a person named to join on: that column is read as nothing else. */
export function decideFile(
  table: SourceTable,
  decisions: DecisionIndex,
  names: CatalogNames | null,
  joinOn: string | null,
): DecidedFile {
  const { columns, problems } = decideColumns({
    header: table.header,
    width: table.width,
    records: table.records,
    head: table.head,
    isSecret: (column) => table.secret.has(column),
    isAdded: (column) => table.added.has(column),
    mapped: withJoin(decisions.of(table.file.id).mapped, table, joinOn),
    names,
    needsEmail: table.file.role === 'people',
  });
  return { table, columns, problems };
}

/** What the person decided, the column they join on being the key. Addresses stay addresses. */
function withJoin(
  mapped: ReadonlyMap<number, Field | null>,
  { header, secret }: SourceTable,
  joinOn: string | null,
): ReadonlyMap<number, Field | null> {
  if (joinOn === null || header === null) return mapped;
  const key = header.findIndex((name) => foldHeader(name) === foldHeader(joinOn));
  const isAddress = findNamedField(joinOn)?.field === 'email' || mapped.get(key) === 'email';
  if (key === -1 || isAddress || secret.has(key)) return mapped;
  const joined = new Map(mapped);
  header.forEach((name, column) => {
    if (column !== key && findNamedField(name)?.field === 'profile') joined.set(column, joined.get(column) ?? null);
  });
  joined.delete(key);
  return joined.set(key, 'profile');
}

/** Reads the lists of access and joins them to the people. Without any, the people's columns stay as they are. */
export function readAccessLists(
  people: DecidedFile,
  lists: readonly (SourceTable | UnreadableFile)[],
  decisions: DecisionIndex,
  names: CatalogNames | null,
): AccessLists {
  let { columns } = people;
  let join: Join | null = null;
  let broken = false;
  const profiles: Profiles[] = [];
  const sources: SourceInfo[] = [];
  // A list of lists: a line of noise has more columns to tell of than a call takes arguments.
  const issues: (readonly Issue[])[] = [];
  const known = new Map<string, string>();
  for (const list of lists) {
    if ('unreadable' in list) {
      sources.push(toUnreadableInfo(list.file));
      issues.push([reportUnreadable(list)]);
      broken = true;
      continue;
    }
    const side = decideFile(list, decisions, names, decisions.joinOn);
    issues.push(reportReading(list), reportColumns(list, side.problems));
    const found = findJoin(people, side, decisions.joinOn);
    if (!found) {
      sources.push(toSourceInfo(list, side.columns, 0));
      issues.push([makeIssue('column-missing', { file: list.file.name, field: 'profile' })]);
      broken = true;
      continue;
    }
    join ??= found;
    columns = markJoin(people.columns, join.peopleColumn);
    const listColumns = markJoin(side.columns, found.accessColumn);
    const profile = readProfiles(list, listColumns, decisions.of(list.file.id), names, found.accessColumn);
    profiles.push(profile);
    sources.push(toSourceInfo(list, listColumns, profile.rowsWithExtraCells));
    issues.push(profile.issues);
    for (const [key, { written }] of profile.byKey) if (!known.has(key)) known.set(key, written);
  }
  const on = join && columns[join.peopleColumn];
  return {
    peopleColumns: columns,
    profiles,
    join: on ? toJoinedOn(on.header, known, names) : null,
    sources,
    issues: issues.flat(),
    broken,
  };
}

function toJoinedOn(on: string, known: ReadonlyMap<string, string>, names: CatalogNames | null): JoinedOn {
  const written = [...known.values()];
  const suggested = new Map<string, string | undefined>();
  return {
    on,
    known,
    isSaved: (key) => !known.has(key) && (names?.profiles.has(key) ?? false),
    suggest: (key) => {
      if (!suggested.has(key)) suggested.set(key, suggestNearest(key, written));
      return suggested.get(key);
    },
  };
}

import { AccessPool } from './access-pool.ts';
import { makeAddressTest } from './address-patterns.ts';
import type { DecisionIndex } from './decision-index.ts';
import type { Derived } from './derived.ts';
import { reportColumns, reportReading } from './file-findings.ts';
import { finishIssues } from './finish-issues.ts';
import { gatherDraft } from './gather-draft.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { PeopleReader, type PeopleReading } from './people-reader.ts';
import { decideFile, readAccessLists } from './read-access-lists.ts';
import { type ForAll, readForAll } from './read-for-all.ts';
import { toFindProfile } from './read-profiles.ts';
import type { OnRows } from './read-rows.ts';
import type { SourceTable, UnreadableFile } from './read-table.ts';
import { RowAccessReader, toMappedColumns } from './row-access.ts';
import { SavedProfiles } from './saved-profiles.ts';
import { withoutAddresses, withoutPeople } from './unusable.ts';

/** Derives a draft from decisions that differ only in what they say of the people's rows and of the draft as a whole (frame-key.ts). */
export type DerivePeople = (decisions: DecisionIndex, onRows?: OnRows) => Derived;

/** Prepares what such decisions have in common: columns, and the lists of access joined to the people. */
export function preparePeople(
  tables: readonly (SourceTable | UnreadableFile)[],
  decisions: DecisionIndex,
  names: CatalogNames | null,
): DerivePeople {
  const people = tables.find(({ file }) => file.role === 'people');
  const lists = tables.filter(({ file }) => file.role === 'access');
  if (!people || 'unreadable' in people) {
    const derived = withoutPeople(people ?? null, lists, decisions, names);
    return () => derived;
  }
  const decided = decideFile(people, decisions, names, lists.length > 0 ? decisions.joinOn : null);
  const access = readAccessLists(decided, lists, decisions, names);
  const columns = access.peopleColumns;
  const fileIssues = [...reportReading(people), ...reportColumns(people, decided.problems), ...access.issues];
  const emailColumn = columns.find(({ field }) => field === 'email')?.index;
  if (emailColumn === undefined) {
    return (latest) => {
      const issues = [...fileIssues, ...readForAll(latest, names).issues];
      return withoutAddresses(people, access, finishIssues(issues, tables, latest));
    };
  }
  const saved = new SavedProfiles(names);
  const findProfile = toFindProfile(access.profiles, saved, access.broken);
  const patterns = names?.catalog.allowedAddressPatterns;
  const reader = new PeopleReader(
    { table: people, columns, emailColumn, isAllowed: patterns ? makeAddressTest(patterns) : null },
    () => new RowAccessReader(toMappedColumns(columns), names, findProfile),
  );
  const frame = { tables, table: people, access, fileIssues, saved, names };
  const takePool = keepPool();
  return (latest, onRows) => {
    const reading = reader.read(latest.of(people.file.id), onRows);
    const forAll = readForAll(latest, names);
    return gatherDraft(frame, { reading, forAll, pool: takePool(reading, forAll, latest) }, latest);
  };
}

/** Keeps the pool of accesses for as long as what people get on top of their rows stays the same. */
function keepPool(): (reading: PeopleReading, forAll: ForAll, decisions: DecisionIndex) => AccessPool {
  let kept: { readonly sums: PeopleReading['sums']; readonly what: string; readonly pool: AccessPool } | null = null;
  return ({ sums }, { cell, options }, { allowNoAccess }) => {
    const what = `${allowNoAccess} ${cell}`;
    if (kept?.sums !== sums || kept.what !== what) {
      kept = { sums, what, pool: new AccessPool(sums, options, allowNoAccess) };
    }
    return kept.pool;
  };
}

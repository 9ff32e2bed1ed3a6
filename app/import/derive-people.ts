import type { AccessOption } from '../access/types.ts';
import { NO_ACCESS } from './access-cells.ts';
import { makeAddressTest } from './address-patterns.ts';
import { reportAdvice, toAdvised } from './advice.ts';
import { assemble, type Assembled } from './assemble.ts';
import { reportDamagedNumbers } from './damaged-numbers.ts';
import type { DecisionIndex } from './decision-index.ts';
import type { Derived, Row } from './derived.ts';
import { reportColumns, reportReading } from './file-findings.ts';
import { finishIssues } from './finish-issues.ts';
import type { Issue } from './issue.ts';
import { makeIssue } from './make-issue.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { readAccess } from './read-access.ts';
import { decideFile, readAccessLists } from './read-access-lists.ts';
import { toFindProfile } from './read-profiles.ts';
import { readRows } from './read-rows.ts';
import type { SourceTable, UnreadableFile } from './read-table.ts';
import { withoutReplaced } from './replaced-access.ts';
import { reportGifts } from './report-gifts.ts';
import { resolveOptions } from './resolve-options.ts';
import { RowAccessReader, toMappedColumns } from './row-access.ts';
import { SavedProfiles } from './saved-profiles.ts';
import { toSourceInfo } from './source-info.ts';
import { withoutAddresses, withoutPeople } from './unusable.ts';

/* From read tables to the whole result: columns, join, rows, people, findings in order. */

/** Derives everything from the tables of a draft's files. */
export function derivePeople(
  tables: readonly (SourceTable | UnreadableFile)[],
  decisions: DecisionIndex,
  names: CatalogNames | null,
): Derived {
  const people = tables.find(({ file }) => file.role === 'people');
  const lists = tables.filter(({ file }) => file.role === 'access');
  if (!people || 'unreadable' in people) return withoutPeople(people ?? null, lists, decisions, names);

  const read = decideFile(people, decisions, names);
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
    ...reportAdvice(people.file.name, toAdvised(assembled.accesses, assembled.people)),
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

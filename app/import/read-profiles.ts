import type { AccessOption } from '../access/types.ts';
import type { ReadAccess } from './access-cells.ts';
import type { FileDecisions } from './decision-index.ts';
import type { Repair, SourceColumn } from './derived.ts';
import type { Field, Issue } from './issue.ts';
import { foldName, MAX_SUGGESTIONS, suggestNearest } from './names.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import type { SourceTable } from './read-table.ts';
import { type FindProfile, RowAccessReader, toMappedColumns } from './row-access.ts';
import { needsPreparing, prepareCells } from './row-cells.ts';
import { RowFindings } from './row-findings.ts';
import { makeIgnoredTest } from './row-kind.ts';
import { reportTogether } from './row-summary.ts';
import { findRowsOfLines } from './rows-of-lines.ts';
import type { SavedProfiles } from './saved-profiles.ts';

/* The access list: what each key of the join gives. Several rows for one key add up. */

interface Profile extends ReadAccess {
  readonly written: string;
  readonly blocked: boolean;
}

interface Building extends Profile {
  readonly options: AccessOption[];
  blocked: boolean;
}

export interface Profiles {
  readonly byKey: ReadonlyMap<string, Profile>;
  readonly issues: readonly Issue[];
  readonly repairs: readonly Repair[];
  readonly rowsWithExtraCells: number;
}

/** Reads the access list of one file. `keyColumn` is the column it is joined on. */
export function readProfiles(
  table: SourceTable,
  columns: readonly SourceColumn[],
  decisions: FileDecisions,
  names: CatalogNames | null,
  keyColumn: number,
): Profiles {
  const findings = new RowFindings(table, columns);
  const mapped = toMappedColumns(columns).filter(({ index }) => index !== keyColumn);
  const accessReader = new RowAccessReader(mapped, names, null);
  const byKey = new Map<string, Building>();
  const build = (key: string, written: string): Building => {
    const known = byKey.get(key) ?? { written, options: [], problems: [], unresolved: [], blocked: false };
    byKey.set(key, known);
    return known;
  };
  const preparing = needsPreparing(table, decisions);
  const unclosed = findRowsOfLines(table, table.unclosed);
  const stray = findRowsOfLines(table, table.stray);
  const findIgnoredReason = makeIgnoredTest(table.header);
  const unresolved = new Map<Field, number>();

  table.records.forEach((source, row) => {
    const line = table.lines.at(row);
    const prepared = preparing
      ? prepareCells(table, decisions, source, line)
      : { cells: source, repairs: [], issues: [] };
    const { cells } = prepared;
    findings.begin(row, line);
    for (const repair of prepared.repairs) findings.addRepair(repair);
    for (const issue of prepared.issues) findings.addIssue(issue);
    const reason = decisions.dropped.has(line) ? 'dropped' : findIgnoredReason(cells);
    if (reason) return findings.addIgnored(reason);
    const written = cells[keyColumn]?.trim() ?? '';
    const key = foldName(written);
    const isOpen = unclosed.has(row);
    if (isOpen) findings.add('quote-unclosed');
    if (isOpen || findings.addWidth(cells) === 'extra') {
      // Cells may have moved: the key can be told, what it gives cannot.
      build(key, written).blocked = true;
      return;
    }
    if (stray.has(row)) findings.add('quote-stray');
    if (key === '') return findings.addProblem({ code: 'profile-unknown', field: 'profile', value: written });
    const access = accessReader.read(cells, decisions.undoneIn('null-emptied', line));
    findings.addAccess(access, cells);
    for (const field of access.unresolved) unresolved.set(field, (unresolved.get(field) ?? 0) + 1);
    const profile = build(key, written);
    for (const option of access.options) profile.options.push(option);
    profile.blocked ||= access.blocked;
  });
  return {
    byKey,
    issues: [...findings.issues.items, ...reportTogether({ table, columns, found: findings, unresolved })],
    repairs: findings.repairs.items,
    rowsWithExtraCells: findings.marks.items.filter((mark) => mark === 'extra').length,
  };
}

/**
 * Looks keys up in the access lists of a draft, then in what is saved; without either, every key is unknown. `isBroken` says that a list
 * was given and cannot be used.
 */
export function toFindProfile(lists: readonly Profiles[], saved: SavedProfiles, isBroken: boolean): FindProfile {
  const written = lists.flatMap((list) => [...list.byKey.values()].map((profile) => profile.written));
  const names = [...written, ...saved.names];
  const suggested = new Map<string, string | undefined>();
  const suggest = (key: string): string | undefined => {
    if (!suggested.has(key) && suggested.size < MAX_SUGGESTIONS) suggested.set(key, suggestNearest(key, names));
    return suggested.get(key);
  };
  return (key) => {
    const found = lists.flatMap((list) => list.byKey.get(foldName(key)) ?? []);
    if (found.length > 0) {
      // What is wrong with a profile is told where it stands, once, not at each of its people.
      return {
        options: found.flatMap((profile) => profile.options),
        problems: [],
        unresolved: [],
        blocked: found.some((profile) => profile.blocked),
      };
    }
    const kept = saved.find(key);
    if (kept) return kept;
    // Where a list of access cannot be used, that is said already, and nobody knows what it has.
    if (isBroken) return { options: [], problems: [], unresolved: [], blocked: true };
    const suggestion = suggest(key);
    const problem = {
      code: 'profile-unknown',
      field: 'profile',
      value: key,
      ...(suggestion && { suggestion }),
    } as const;
    return { options: [], problems: [problem], unresolved: [], blocked: true };
  };
}

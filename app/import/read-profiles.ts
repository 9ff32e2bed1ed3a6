import type { ReadAccess } from './access-cells.ts';
import type { FileDecisions } from './decision-index.ts';
import type { Repair, SourceColumn } from './derived.ts';
import type { Issue } from './issue.ts';
import { foldName, suggestNearest } from './names.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import type { SourceTable } from './read-table.ts';
import { type FindProfile, RowAccessReader, toMappedColumns } from './row-access.ts';
import { needsPreparing, prepareCells } from './row-cells.ts';
import { RowFindings } from './row-findings.ts';
import { makeIgnoredTest } from './row-kind.ts';
import { findRowsOfLines } from './rows-of-lines.ts';
import type { SavedProfiles } from './saved-profiles.ts';

/* The access list: what each key of the join gives. Several rows for one key add up. */

interface Profile extends ReadAccess {
  readonly written: string;
  readonly blocked: boolean;
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
  const byKey = new Map<string, Profile>();
  const preparing = needsPreparing(table, decisions);
  const unclosed = findRowsOfLines(table, table.unclosed);
  const findIgnoredReason = makeIgnoredTest(table.header);
  let rowsWithExtraCells = 0;

  table.records.forEach((source, row) => {
    const line = table.lines.at(row);
    const prepared = preparing
      ? prepareCells(table, decisions, source, line)
      : { cells: source, repairs: [], issues: [] };
    const { cells } = prepared;
    findings.repairs.push(...prepared.repairs);
    findings.issues.push(...prepared.issues);
    const reason = decisions.dropped.has(line) ? 'dropped' : findIgnoredReason(cells);
    if (reason) return findings.addIgnored(reason, row, line);
    const written = cells[keyColumn]?.trim() ?? '';
    const key = foldName(written);
    const known = byKey.get(key);
    if (unclosed.has(row)) {
      findings.add('quote-unclosed', line);
      byKey.set(key, { ...(known ?? { written, options: [], problems: [], unresolved: [] }), blocked: true });
      return;
    }
    const wide = findings.addWidth(cells, line);
    if (wide === 'extra') rowsWithExtraCells++;
    if (key === '') return findings.addProblem({ code: 'profile-unknown', field: 'profile', value: written }, line);
    const access = accessReader.read(cells, decisions.isUndone('null-emptied', line));
    findings.addAccess(access, cells, line);
    byKey.set(key, {
      written: known?.written ?? written,
      options: [...(known?.options ?? []), ...access.options],
      problems: [],
      unresolved: [],
      blocked: known?.blocked === true || access.blocked || wide === 'extra',
    });
  });
  findings.close();
  return { byKey, issues: findings.issues, repairs: findings.repairs, rowsWithExtraCells };
}

/** Looks keys up in the access lists of a draft, then in what is saved; without either, every key is unknown. */
export function toFindProfile(lists: readonly Profiles[], saved: SavedProfiles): FindProfile {
  const written = lists.flatMap((list) => [...list.byKey.values()].map((profile) => profile.written));
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
    const suggestion = suggestNearest(key, [...written, ...saved.names]);
    const problem = {
      code: 'profile-unknown',
      field: 'profile',
      value: key,
      ...(suggestion && { suggestion }),
    } as const;
    return { options: [], problems: [problem], unresolved: [], blocked: true };
  };
}

import type { DecisionIndex } from './decision-index.ts';
import type { Derived, Lookup, Row, RowOutcome } from './derived.ts';
import { reportUnreadable } from './file-findings.ts';
import type { Issue } from './issue.ts';
import { makeIssue } from './make-issue.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { type AccessLists, decideFile } from './read-access-lists.ts';
import type { SourceTable, UnreadableFile } from './read-table.ts';
import { makeIgnoredTest } from './row-kind.ts';
import { toSourceInfo, toUnreadableInfo } from './source-info.ts';

/* What can be said of files from which nobody can be invited. */

/** Rows in which nobody is. */
class RowsOfNobody implements Lookup {
  readonly people = 0;
  readonly rowsOfNobody: number;
  readonly #rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    this.rowsOfNobody = rows.filter(({ outcome }) => outcome === 'rejected').length;
    this.#rows = rows;
  }

  get rows(): number {
    return this.#rows.length;
  }

  lineOf(row: number): number {
    return this.#rows[row]?.line ?? 0;
  }

  outcomeOf(row: number): RowOutcome {
    return this.#rows[row]?.outcome ?? 'ignored';
  }

  peopleIn(): readonly number[] {
    return [];
  }

  eachNewIn(): void {
    // Nobody is in any row.
  }

  slice(from: number, to: number): readonly Row[] {
    return this.#rows.slice(from, to);
  }

  person(): undefined {
    return undefined;
  }

  firstRowOf(): number {
    return 0;
  }

  linesOf(): readonly number[] {
    return [];
  }

  accessOf(): null {
    return null;
  }

  invitationOf(): null {
    return null;
  }
}

const NOTHING: Omit<Derived, 'sources' | 'issues'> = {
  rows: [],
  people: [],
  lookup: new RowsOfNobody([]),
  accesses: [],
  invitations: [],
  repairs: [],
  accounting: { rows: 0, accepted: 0, merged: 0, rejected: 0, ignored: 0 },
  join: null,
  usable: false,
};

/** The list of people cannot be read: nothing but the reason is said of it. */
export function withoutPeople(
  people: UnreadableFile | null,
  lists: readonly (SourceTable | UnreadableFile)[],
  decisions: DecisionIndex,
  names: CatalogNames | null,
): Derived {
  const sources = lists.map((list) =>
    'unreadable' in list
      ? toUnreadableInfo(list.file)
      : toSourceInfo(list, decideFile(list, decisions, names, null).columns, 0),
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
export function withoutAddresses(table: SourceTable, access: AccessLists, issues: readonly Issue[]): Derived {
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
    lookup: new RowsOfNobody(rows),
    issues: [missing, ...issues.filter((issue) => issue.code !== 'column-name-guessed')],
    accounting: { rows: rows.length, accepted: 0, merged: 0, rejected: rows.length - ignored, ignored },
  };
}

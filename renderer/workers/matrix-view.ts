import type { Catalog } from '#app/access/catalog.ts';
import { type AccessMatrix, type ColumnGroup, type MatrixCell, toMatrix } from '#app/access/matrix.ts';
import { findNotable, type Notable } from '#app/access/notable.ts';
import { toApprovalFingerprint } from '#app/import/approval-fingerprint.ts';
import type { Decision } from '#app/import/decision.ts';
import type { Derived } from '#app/import/derived.ts';
import { listKeptApart, toPair } from '#app/import/kept-apart.ts';
import { toMatrixCsv } from '#app/import/matrix-csv.ts';
import { type InvitedAccess, listUsedAccesses } from '#app/import/used-accesses.ts';
import { explainAccess, nameExtent, nameScope } from '#app/words/access.ts';
import { sumUpMatrix, wordNotable } from '#app/words/matrix.ts';

/* Who gets what, in words: what the picture, the table and the print are drawn from. Made only when somebody looks. */

export interface MatrixView {
  readonly people: number;
  readonly columns: readonly MatrixColumnView[];
  readonly rows: readonly MatrixRowView[];
  /** The whole in one or two sentences. */
  readonly sentence: string;
  readonly notable: readonly NotableView[];
  /** See toApprovalFingerprint; the same is on the plan. */
  readonly fingerprint: string;
}

export interface MatrixColumnView {
  readonly group: ColumnGroup;
  readonly name: string;
  readonly people: number;
}

export interface MatrixRowView {
  /** Number of the access as people see it. */
  readonly number: number;
  readonly people: number;
  /** One line for every option. */
  readonly words: readonly string[];
  /** Only where there is access, in the order of the columns. */
  readonly cells: readonly MatrixCellView[];
}

export interface MatrixCellView {
  /** Index of its column. */
  readonly column: number;
  /** How much of what the column is about: `Reader`, `Writer`. */
  readonly extent: readonly string[];
  readonly broad: boolean;
}

export interface NotableView {
  readonly kind: Notable['kind'];
  readonly title: string;
  readonly text: string;
  /** The accesses it is about, by number, with their people: most people first, or the two that are nearly equal. */
  readonly accesses: readonly { readonly number: number; readonly people: number }[];
}

/** The draft in the worker. */
interface Draft {
  readonly derived: Derived;
  readonly decisions: readonly Decision[];
  readonly catalog: Catalog | null;
}

/** Who gets what of a draft. `account` is what its account is called; null while none is chosen. */
export function viewMatrix({ derived, decisions, catalog }: Draft, account: string | null): MatrixView {
  const used = listUsedAccesses(derived);
  const matrix = toMatrix(used);
  return {
    people: matrix.people,
    columns: matrix.columns.map(({ group, scope, people }) => ({ group, name: nameScope(scope, catalog), people })),
    rows: matrix.rows.map(({ access, people, cells }, index) => ({
      number: index + 1,
      people,
      words: explainAccess(access, catalog),
      cells: cells.map((cell) => viewCell(cell, catalog)),
    })),
    sentence: sumUpMatrix(matrix, account),
    notable: viewNotable(used, listKeptApart(decisions), catalog),
    fingerprint: toApprovalFingerprint(derived),
  };
}

/** The same as CSV text. */
export function writeMatrix({ derived, catalog }: Pick<Draft, 'derived' | 'catalog'>): string {
  const matrix: AccessMatrix = toMatrix(listUsedAccesses(derived));
  return toMatrixCsv(matrix, catalog);
}

function viewCell({ column, option, broad }: MatrixCell, catalog: Catalog | null): MatrixCellView {
  return { column, extent: nameExtent(option, catalog), broad };
}

/** What deserves a look. Twins that somebody has decided to keep apart are none. */
function viewNotable(
  used: readonly InvitedAccess[],
  keptApart: ReadonlySet<string>,
  catalog: Catalog | null,
): readonly NotableView[] {
  const keyOf = (index: number): string => used[index]?.access.key ?? '';
  const toAccess = (index: number) => ({ number: index + 1, people: used[index]?.people ?? 0 });
  return findNotable(used).flatMap((notable): NotableView[] => {
    const { kind } = notable;
    const words = wordNotable(notable, catalog);
    if (notable.kind !== 'twins') {
      const accesses = notable.accesses.map(toAccess).sort((a, b) => b.people - a.people);
      return [{ kind, ...words, accesses }];
    }
    const pair = [notable.lacking, notable.neighbour.index];
    if (keptApart.has(toPair(keyOf(notable.lacking), keyOf(notable.neighbour.index)))) return [];
    return [{ kind, ...words, accesses: pair.map(toAccess) }];
  });
}

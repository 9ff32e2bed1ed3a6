import { type ColumnInput, measureAddresses } from './column-content.ts';
import { foldHeader, type NamedField } from './field-names.ts';

/* Which of several columns holds the address to invite. */

export interface EmailChoice {
  readonly column: number;
  readonly reason: 'name' | 'name-and-content' | 'content';
  /** Columns of the same name, which are not read. */
  readonly duplicates: readonly number[];
}

/** With no name to go by, this share of a column's filled cells must be addresses (docs/csv-format.md). */
const CONTENT_SHARE = 0.8;
/** A column that only resembles an address column (`Mail stop`) must hold them. */
const RESEMBLING_SHARE = 0.5;

const PREFERRED = /work|primary|business|company|office|dienst|professionnel/i;
const AVOIDED = /home|private|personal|privat|recovery|secondary|alternat|other|proxy|manager|supervisor|backup/i;

/** Names people sign in with (`userPrincipalName`, `login`), folded. */
const SIGN_IN = /upn|principalname|login/;

interface Candidate {
  readonly column: number;
  readonly plain: boolean;
  readonly rank: number;
  /** Named for mail, not for signing in: the user principal name of a guest is no address that mail reaches. */
  readonly mail: boolean;
  readonly share: number;
}

/**
 * Chooses the address column: an exact name before one that only resembles; work and primary before neutral before home, recovery,
 * manager and the like; mail before what people sign in with; then the order in the file. Without a name, the first column that holds addresses. Null when there is none.
 */
export function chooseEmailColumn(
  input: ColumnInput,
  open: readonly number[],
  named: ReadonlyMap<number, NamedField | null>,
): EmailChoice | null {
  const header = (column: number): string => input.header?.[column] ?? '';
  const candidates = open
    .flatMap((column): Candidate[] => {
      const name = named.get(column);
      if (name?.field !== 'email') return [];
      const plain = name.strength === 'plain';
      const share = measureAddresses(input.head, column);
      return plain || share >= RESEMBLING_SHARE
        ? [{ column, plain, share, rank: toRank(header(column)), mail: !SIGN_IN.test(foldHeader(header(column))) }]
        : [];
    })
    .sort(
      (a, b) =>
        // `login` may hold user names while `Work mail` holds the addresses: a name without content comes last.
        Number(b.share > 0) - Number(a.share > 0) ||
        Number(b.plain) - Number(a.plain) ||
        b.rank - a.rank ||
        Number(b.mail) - Number(a.mail) ||
        a.column - b.column,
    );
  const best = candidates[0];
  if (best && best.share > 0) {
    const same = candidates.filter(({ column }) => foldHeader(header(column)) === foldHeader(header(best.column)));
    return {
      column: best.column,
      reason: best.share >= CONTENT_SHARE ? 'name-and-content' : 'name',
      duplicates: same.map(({ column }) => column).filter((column) => column !== best.column),
    };
  }
  if (!input.needsEmail) return null;
  const content = open.find((column) => measureAddresses(input.head, column) >= CONTENT_SHARE);
  if (content !== undefined) return { column: content, reason: 'content', duplicates: [] };
  return best ? { column: best.column, reason: 'name', duplicates: [] } : null;
}

function toRank(header: string): number {
  if (AVOIDED.test(header)) return 0;
  return PREFERRED.test(header) ? 2 : 1;
}

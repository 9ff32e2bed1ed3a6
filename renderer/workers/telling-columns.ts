import type { DraftIndex } from './draft-index.ts';

/** Headers under which people write names, in the languages of the column aliases. */
const NAME =
  /\b(?:full|display|first|last|given|family|sur)?\s*-?name\b|nachname|vorname|\bnom\b|prénom|nombre|\bcognome\b/i;
/** More than this many do not fit beside line, address, access and finding. */
const MOST = 4;

/** Columns that tell people apart beside their address: names first, then what joins them to access, then the rest in order. */
export function tellingColumnsOf(index: DraftIndex): readonly { readonly column: number; readonly header: string }[] {
  const columns = index.people?.columns ?? [];
  const shown = columns.filter(
    ({ field, reason }) => field === 'profile' || (field === null && (reason === 'kept' || reason === 'decision')),
  );
  const rank = ({ header, field }: (typeof shown)[number]): number =>
    NAME.test(header) ? 0 : field === 'profile' ? 1 : 2;
  return [...shown]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
    .map(({ index: column, header }) => ({ column, header }));
}

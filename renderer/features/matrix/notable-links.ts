import { matrixWords as words } from '#app/words/matrix.ts';
import type { NotableView } from '../../workers/matrix-view.ts';

/** More would push what comes next out of sight. */
const MOST = 3;

export interface NotableLinks {
  /** `access` is the number of the access that Review opens at. */
  readonly links: readonly { readonly access: number; readonly text: string }[];
  /** Accesses without a link of their own. */
  readonly more: number;
}

/** The ways from something notable to the people it is about. Two that are nearly equal are compared from the one that lacks. */
export function toLinks({ kind, accesses }: Pick<NotableView, 'kind' | 'accesses'>): NotableLinks {
  const [first, second] = accesses;
  if (first === undefined) return { links: [], more: 0 };
  if (kind === 'twins' && second !== undefined) {
    return { links: [{ access: first.number, text: words.compare(first.number, second.number) }], more: 0 };
  }
  if (second === undefined) return { links: [{ access: first.number, text: words.show(first.people) }], more: 0 };
  return {
    links: accesses
      .slice(0, MOST)
      .map(({ number, people }) => ({ access: number, text: words.showOf(number, people) })),
    more: Math.max(0, accesses.length - MOST),
  };
}

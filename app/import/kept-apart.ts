import { type Decision, flattenDecisions } from './decision.ts';

/* Pairs of accesses that somebody wants to stay as they are. */

/** Names a pair of accesses by their keys, the same from either side. */
export function toPair(one: string, other: string): string {
  return one < other ? `${one}\n\n${other}` : `${other}\n\n${one}`;
}

/** The pairs that were decided to stay apart, as `toPair` names them. Keys that no access has any more do no harm. */
export function listKeptApart(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(
    flattenDecisions(decisions).flatMap((decision) =>
      decision.type === 'apart' ? [toPair(decision.access, decision.from)] : [],
    ),
  );
}

import type { Given } from './apply-gifts.ts';
import type { Issue } from './issue.ts';
import { makeIssue } from './make-issue.ts';

/** Findings about access given by decisions. They belong to the draft, not to a line of a file; `count` is the people concerned. */
export function reportGifts({
  problems,
  unresolved,
  effects,
}: Pick<Given, 'problems' | 'unresolved' | 'effects'>): Issue[] {
  const nobody = effects.flatMap(({ gift: { to }, reached, missing }): Issue[] => {
    if (missing.length > 0) {
      const place = { value: missing[0] ?? null, count: missing.length, params: { reason: 'person' } };
      return [makeIssue('given-to-nobody', place)];
    }
    return reached || to === 'everybody' ? [] : [makeIssue('given-to-nobody', { params: { reason: 'access' } })];
  });
  return [
    ...problems.map(([{ code, field, value, suggestion, params }, count]) =>
      makeIssue(code, { field, value, suggestion, params: { ...params, origin: 'gift' }, count }),
    ),
    ...unresolved.map(([field, count]) => makeIssue('catalog-missing', { field, count })),
    ...nobody,
  ];
}

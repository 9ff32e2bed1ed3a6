import { MAX_TOGETHER, type Decision, type GiveDecision, type SingleDecision } from '#app/import/decision.ts';

/** What one action of a person decided, bundled so that it is one step to undo also after the draft was closed and opened again. */
export function toSteps(decisions: readonly SingleDecision[]): readonly Decision[] {
  if (decisions.length < 2) return decisions;
  const steps: Decision[] = [];
  for (let from = 0; from < decisions.length; from += MAX_TOGETHER)
    steps.push({ type: 'together', decisions: decisions.slice(from, from + MAX_TOGETHER) });
  return steps;
}

/** A gift to people by address. To very many it is several, because a decision is saved in one piece. */
export function toGifts(emails: readonly string[], gift: Pick<GiveDecision, 'how' | 'options'>): readonly Decision[] {
  const gifts: Decision[] = [];
  for (let from = 0; from < emails.length; from += MAX_TOGETHER)
    gifts.push({ type: 'give', to: { people: emails.slice(from, from + MAX_TOGETHER) }, ...gift });
  return gifts;
}

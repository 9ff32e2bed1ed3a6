import type { Plan } from '#app/submission/plan.ts';
import { planWords } from '#app/words/plan.ts';

/** The plan in one sentence: the heading of the page and what a reader hears. */
export function toTitle(plan: Plan): string {
  const all = plan.people.length;
  return plan.counts.new === 0
    ? planWords.nothingToSend(all, plan.account.name)
    : planWords.title(plan.counts.new, all, plan.account.name);
}

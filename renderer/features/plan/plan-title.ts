import type { Plan } from '#app/submission/plan.ts';
import { accountWords } from '#app/words/accounts.ts';
import { planWords } from '#app/words/plan.ts';

/** The plan in one sentence: the heading of the page and what a reader hears. */
export function toTitle({ people, counts, account }: Plan): string {
  const all = people.length;
  const name = accountWords.nameOf(account);
  if (counts.new > 0) return planWords.title(counts.new, all, name);
  return counts.member + counts.pending === all ? planWords.nothingToSend(all) : planWords.nobody(all, name);
}

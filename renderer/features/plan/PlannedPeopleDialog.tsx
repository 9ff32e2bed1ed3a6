import type { Plan, Verdict } from '#app/submission/plan.ts';
import { toStanding } from '#app/submission/standing.ts';
import { planWords } from '#app/words/plan.ts';
import { statusWords } from '#app/words/status.ts';
import { PeopleDialog } from '../../components/PeopleDialog.tsx';
import { peopleWith } from './plan-facts.ts';

const { peopleDialog: words, verdicts } = planWords;

/** Everybody with one verdict, with the account's own word where there is one. */
export function PlannedPeopleDialog(props: {
  readonly plan: Plan;
  readonly verdict: Verdict;
  readonly onClose: () => void;
}) {
  const people = peopleWith(props.plan, props.verdict);
  const title = words.title(verdicts.name[props.verdict], people.length);
  return (
    <PeopleDialog
      title={title}
      people={people.map(({ email, state }) => ({
        email,
        note: state === null ? words.notListed : statusWords.of(toStanding(state), state),
      }))}
      onClose={props.onClose}
    />
  );
}

import { useState } from 'react';
import type { SubmissionSnapshot } from '#app/contract/views.ts';
import { standingOf } from '#app/submission/standing.ts';
import { statusWords } from '#app/words/status.ts';
import { submissionWords } from '#app/words/submission.ts';
import { submitWords } from '#app/words/submit.ts';
import { PeopleDialog } from '../../components/PeopleDialog.tsx';
import { Legend } from '../../components/pictures/Legend.tsx';
import { PictureWithTable } from '../../components/pictures/PictureTable.tsx';
import { toStateNumbers } from '../../components/pictures/picture-numbers.ts';
import { stackStandings, toStackKey, type StackKey } from '../../components/pictures/stack-layout.ts';
import { StatesOverTime } from '../../components/pictures/StatesOverTime.tsx';
import { countSent, peopleToSend, toSentHistory } from './submit-facts.ts';

const { picture: words } = submitWords;

/** The picture of people by state over time, with a legend that is also the way to the people of each state. */
export function PeopleByState({ snapshot, now }: { readonly snapshot: SubmissionSnapshot; readonly now: number }) {
  const [chosen, setChosen] = useState<StackKey | null>(null);
  const history = toSentHistory(snapshot);
  const people = peopleToSend(snapshot);
  const shown = people.filter((person) => toStackKey(standingOf(person, now)) === chosen);
  return (
    <section className="gl-submit__picture">
      <PictureWithTable
        title={<h2 className="gl-heading">{words.title}</h2>}
        numbers={toStateNumbers(history, words.title)}
        fileName={words.file}
      >
        <StatesOverTime history={history} people={people.length} height={232} />
      </PictureWithTable>
      <div>
        <p className="gl-small gl-secondary gl-submit__note">{words.note}</p>
        <Legend totals={stackStandings(countSent(snapshot, now))} label={words.legend} onChoose={setChosen} />
      </div>
      {chosen !== null && (
        <PeopleDialog
          title={words.list(statusWords.standing[chosen], shown.length)}
          people={shown.map(({ email, state, reason }) => ({
            email,
            note: reason === null ? (state ?? '') : submissionWords.reason(reason),
          }))}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  );
}

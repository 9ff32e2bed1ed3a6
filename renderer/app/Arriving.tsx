import { ProgressIndicator, ProgressStep } from '@carbon/react';
import { readingWords } from '#app/words/reading.ts';
import { shellWords } from '#app/words/shell.ts';
import { useStartDrafts } from '../features/drafts/use-start-drafts.ts';
import { ArrivalScreen } from '../features/import/ArrivalScreen.tsx';
import type { Arrival } from '../stores/arrivals.ts';
import { useArrivals } from '../stores/stores-context.tsx';
import { stepStates } from './draft-steps.ts';

/** Files that are about to become a draft, in the frame of the draft they will be. */
export function Arriving() {
  const arrival = useArrivals((state) => state.arrival);
  const start = useStartDrafts();
  if (arrival === null) return null;
  const another = (files: readonly File[]): void => {
    start.dismiss();
    void start.fromFiles(files);
  };
  return (
    <>
      <ArrivingBar arrival={arrival} />
      <ArrivalScreen arrival={arrival} onFiles={another} />
    </>
  );
}

function ArrivingBar({ arrival: { files, phase } }: { readonly arrival: Arrival }) {
  const name = files[0]?.name ?? '';
  const states = stepStates({ current: 'import', people: null, usable: false, submitted: false });
  return (
    <div className="gl-draft-bar">
      <div className="gl-draft-bar__who">
        <div className="gl-draft-bar__name">
          <h1 className="gl-heading gl-heading--02 gl-ellipsis" title={name}>
            {name}
          </h1>
        </div>
        <p className="gl-draft-bar__saved gl-small">{readingWords.state[phase]}</p>
      </div>
      <ProgressIndicator currentIndex={0} spaceEqually aria-label={shellWords.steps.label}>
        {states.map(({ step, state }) => (
          <ProgressStep
            key={step}
            label={shellWords.steps[step]}
            secondaryLabel=""
            description={shellWords.stepState[state]}
            current={state === 'current'}
            disabled={state === 'closed'}
          />
        ))}
      </ProgressIndicator>
    </div>
  );
}

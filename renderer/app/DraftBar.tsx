import { ProgressIndicator, ProgressStep } from '@carbon/react';
import { shellWords } from '#app/words/shell.ts';
import { navigate } from '../routing/use-route.ts';
import { STEPS, type Step } from '../routing/route.ts';
import { useDraft } from '../stores/stores-context.tsx';
import { DraftName } from './DraftName.tsx';
import { SavedLine } from './SavedLine.tsx';
import { stepStates, type StepState } from './draft-steps.ts';

/** Name, where the draft is saved, and the five steps with what each has produced. */
export function DraftBar({ draft, step }: { readonly draft: string; readonly step: Step }) {
  const submission = useDraft((state) => state.document?.submission ?? null);
  const notes = useDraft((state) => state.stepNotes);
  const states = stepStates({ current: step, people: 0, usable: true, submitted: submission !== null });
  return (
    <div className="gl-draft-bar">
      <div className="gl-draft-bar__who">
        <DraftName />
        <SavedLine />
      </div>
      <ProgressIndicator
        currentIndex={STEPS.indexOf(step)}
        spaceEqually
        aria-label={shellWords.steps.label}
        onChange={(index) => navigate({ screen: 'draft', draft, step: STEPS[index] ?? step })}
      >
        {states.map((each) => (
          <ProgressStep
            key={each.step}
            label={shellWords.steps[each.step]}
            secondaryLabel={notes[each.step] ?? ''}
            description={shellWords.stepState[each.state]}
            {...propsOf(each)}
          />
        ))}
      </ProgressIndicator>
    </div>
  );
}

function propsOf({ state }: StepState): { current?: boolean; complete?: boolean; disabled?: boolean } {
  return { current: state === 'current', complete: state === 'complete', disabled: state === 'closed' };
}

import { ProgressIndicator, ProgressStep } from '@carbon/react';
import { shellWords } from '#app/words/shell.ts';
import { navigate } from '../routing/use-route.ts';
import { STEPS, type Step } from '../routing/route.ts';
import { useDraft } from '../stores/stores-context.tsx';
import type { DraftFacts } from '../workers/protocol.ts';
import { DraftName } from './DraftName.tsx';
import { SavedLine } from './SavedLine.tsx';
import { stepStates } from './draft-steps.ts';

/** Name, where the draft is saved, and the five steps with what each has produced. */
export function DraftBar({ draft, step }: { readonly draft: string; readonly step: Step }) {
  const submission = useDraft((state) => state.document?.submission ?? null);
  const facts = useDraft((state) => state.facts);
  const notes = useDraft((state) => state.stepNotes);
  const words = { ...wordFacts(facts), ...notes };
  const states = stepStates({
    current: step,
    people: facts?.people ?? null,
    usable: facts?.usable ?? false,
    submitted: submission !== null,
  });
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
            secondaryLabel={words[each.step] ?? ''}
            description={shellWords.stepState[each.state]}
            current={each.state === 'current'}
            complete={each.state === 'complete'}
            disabled={each.state === 'closed'}
          />
        ))}
      </ProgressIndicator>
    </div>
  );
}

/** What Import and Review have produced follows from the draft itself. */
function wordFacts(facts: DraftFacts | null): Partial<Record<Step, string>> {
  if (facts === null) return {};
  return {
    import: shellWords.draftBar.sources(facts.sources.length, facts.accounting.rows),
    ...(facts.usable && { review: shellWords.draftBar.invitations(facts.invitations) }),
  };
}

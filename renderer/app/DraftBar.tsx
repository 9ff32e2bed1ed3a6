import { ProgressIndicator, ProgressStep } from '@carbon/react';
import { shellWords } from '#app/words/shell.ts';
import { navigate } from '../routing/use-route.ts';
import { STEPS, type DraftPage, type Step } from '../routing/route.ts';
import { useDraft } from '../stores/stores-context.tsx';
import type { DraftFacts } from '../workers/views.ts';
import { DraftName } from './DraftName.tsx';
import { SavedLine } from './SavedLine.tsx';
import { stepStates } from './draft-steps.ts';

/** Name, where the draft is saved, and the five steps with what each has produced. */
export function DraftBar({ draft, page }: { readonly draft: string; readonly page: DraftPage }) {
  // Who gets what is a way of looking at what Review has come to.
  const step = page === 'matrix' ? 'review' : page;
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
        <DraftName isTitle={page === 'import' || page === 'review'} />
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

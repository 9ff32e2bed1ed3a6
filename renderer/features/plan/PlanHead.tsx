import { Button } from '@carbon/react';
import { CheckmarkFilled, Renew, WarningAltFilled } from '@carbon/react/icons';
import type { Plan } from '#app/submission/plan.ts';
import { planWords } from '#app/words/plan.ts';

/** What will happen in one sentence, and the evidence it rests on. */
export function PlanHead(props: { readonly plan: Plan; readonly title: string; readonly onReadAgain: () => void }) {
  const { plan } = props;
  const { users, pages, complete } = plan.reading;
  return (
    <header className="gl-plan__head">
      <div className="gl-grow">
        <h1 className="gl-title">{props.title}</h1>
        <p className="gl-row gl-small gl-secondary">
          {complete ? (
            <CheckmarkFilled className="gl-icon-proven" aria-hidden />
          ) : (
            <WarningAltFilled className="gl-icon-warning" aria-hidden />
          )}
          {complete ? planWords.proof(plan.readAt, users, pages) : planWords.proofIncomplete(plan.readAt, users)}
        </p>
      </div>
      <Button kind="ghost" size="md" renderIcon={Renew} onClick={props.onReadAgain}>
        {planWords.readAgain}
      </Button>
    </header>
  );
}

import { ActionableNotification, InlineNotification } from '@carbon/react';
import { CodedError } from '#app/contract/errors.ts';
import type { Plan } from '#app/submission/plan.ts';
import { planWords } from '#app/words/plan.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { navigate } from '../../routing/use-route.ts';
import type { PlanState } from './plan-store.ts';

const { outOfDate, restricted, incomplete, blocked, may } = planWords;

/** What stands between this plan and the truth, or between it and being submitted. */
export function PlanNotices({ plan, state }: { readonly plan: Plan; readonly state: PlanState }) {
  const { failure } = state;
  return (
    <div className="gl-stack">
      {state.outOfDate && (
        <ActionableNotification
          // Carbon would keep the focus in the notice, and nothing could be typed into the last question.
          hasFocus={false}
          kind="warning"
          lowContrast
          inline
          hideCloseButton
          title={outOfDate.title}
          subtitle={outOfDate.draft}
          actionButtonLabel={outOfDate.again}
          onActionButtonClick={() => void state.make()}
        />
      )}
      {state.remade && <Notice kind="info" title={outOfDate.made} />}
      {plan.reading.restricted && <Notice kind="warning" title={restricted.title} text={restricted.text} />}
      {!plan.reading.complete && <Notice kind="warning" title={incomplete.title} text={incomplete.text} />}
      {plan.blocked > 0 && (
        <ActionableNotification
          // Carbon would keep the focus in the notice, and nothing could be typed into the last question.
          hasFocus={false}
          kind="warning"
          lowContrast
          inline
          hideCloseButton
          title={blocked.title(plan.blocked)}
          subtitle={blocked.text}
          actionButtonLabel={blocked.open}
          onActionButtonClick={() => navigate({ screen: 'draft', draft: plan.draft, step: 'review' })}
        />
      )}
      {plan.counts.new === 0 && <Notice kind="info" title={planWords.nothingToSendDetail} />}
      {failure !== null && <FailureNotice failure={failure} />}
      {failure instanceof CodedError && failure.code === 'not-authorized' && <p className="gl-body">{may.refused}</p>}
    </div>
  );
}

function Notice(props: { readonly kind: 'info' | 'warning'; readonly title: string; readonly text?: string }) {
  return <InlineNotification kind={props.kind} lowContrast hideCloseButton title={props.title} subtitle={props.text} />;
}

import { useEffect, useState } from 'react';
import { Button, Link } from '@carbon/react';
import { SendAlt } from '@carbon/react/icons';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Plan, Verdict } from '#app/submission/plan.ts';
import { matrixWords } from '#app/words/matrix.ts';
import { planWords } from '#app/words/plan.ts';
import { FooterBar } from '../../components/FooterBar.tsx';
import { saveText } from '../../components/save-file.ts';
import { SidePane } from '../../components/SidePane.tsx';
import { useKey } from '../../components/use-key.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { formatRoute } from '../../routing/route.ts';
import { navigate } from '../../routing/use-route.ts';
import { useAnnouncements, useDraft } from '../../stores/stores-context.tsx';
import { BackButton } from './PlanButtons.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { toPauses, type AccessRow } from './plan-facts.ts';
import type { PlanState } from './plan-store.ts';
import { PlanAside } from './PlanAside.tsx';
import { PlanHead } from './PlanHead.tsx';
import { PlanNotices } from './PlanNotices.tsx';
import { PlannedPeopleDialog } from './PlannedPeopleDialog.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { SendTable } from './SendTable.tsx';
import { toTitle } from './plan-title.ts';
import { VerdictTable } from './VerdictTable.tsx';

type Dialog =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'people'; readonly verdict: Verdict }
  | { readonly kind: 'requests'; readonly row: AccessRow };

/** A plan that is there: what it does to whom, the requests, what to look at first, and the way to submit it. */
export function PlanReady(props: {
  readonly document: DraftDocument;
  readonly plan: Plan;
  readonly state: PlanState;
  /** Who the account knows the caller as; null when that is not known. */
  readonly owner: string | null;
}) {
  const { document, plan, state, owner } = props;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [isAsideOpen, setAsideOpen] = useState(false);
  const isNarrow = useNarrow();
  const openDraft = useDraft((draft) => draft.open);
  const noteStep = useDraft((draft) => draft.noteStep);
  const announce = useAnnouncements((all) => all.announce);
  const pauses = toPauses(plan);
  const left = pauses.filter((pause) => !state.ticked.has(pause.id)).length;
  const maySubmit = plan.invitations.length > 0 && left === 0 && !state.outOfDate && !state.submitting;
  const title = toTitle(plan);
  useEffect(() => {
    announce(title);
    noteStep('plan', planWords.toSend(plan.invitations.length));
  }, [announce, noteStep, title, plan]);
  const close = (): void => setDialog(null);
  const askToSubmit = (): void => {
    if (maySubmit) setDialog({ kind: 'confirm' });
    else if (left > 0) {
      setAsideOpen(true);
      announce(planWords.pauses.why);
    }
  };
  const submit = async (): Promise<void> => {
    const submission = await state.submit();
    if (submission === null) return close();
    await openDraft(document.id);
    navigate({ screen: 'draft', draft: document.id, step: 'submit' });
  };
  useKey('Ctrl+Enter', askToSubmit);
  return (
    <>
      <SidePane
        label={planWords.asideLabel}
        width={400}
        isOpen={isAsideOpen}
        onClose={() => setAsideOpen(false)}
        pane={<PlanAside plan={plan} owner={owner} pauses={pauses} ticked={state.ticked} onTick={state.tick} />}
      >
        <div className="gl-pane__scroll gl-plan" tabIndex={0} role="region" aria-label={title}>
          <PlanHead plan={plan} title={title} onReadAgain={() => void state.make()} />
          <PlanNotices plan={plan} state={state} />
          <VerdictTable plan={plan} onShow={(verdict) => setDialog({ kind: 'people', verdict })} />
          <SendTable plan={plan} onShow={(row) => setDialog({ kind: 'requests', row })} />
        </div>
      </SidePane>
      <FooterBar
        actions={
          <>
            {isNarrow && (
              <Button kind="ghost" onClick={() => setAsideOpen(true)}>
                {planWords.openAside(left)}
              </Button>
            )}
            <Button
              kind="ghost"
              onClick={() => saveText(planWords.planFile, JSON.stringify(plan, null, 2), 'application/json')}
            >
              {planWords.savePlan}
            </Button>
            <BackButton draft={document.id} />
            <Button renderIcon={SendAlt} disabled={!maySubmit} onClick={askToSubmit}>
              {planWords.submit}
            </Button>
          </>
        }
      >
        <p className="gl-small gl-secondary gl-nowrap">
          {planWords.fingerprint} <span className="gl-mono">{plan.approval}</span>
        </p>
        <Link
          className="gl-nowrap"
          size="sm"
          href={formatRoute({ screen: 'draft', draft: document.id, step: 'matrix' })}
        >
          {matrixWords.name}
        </Link>
        {!isNarrow && <p className="gl-small gl-secondary gl-ellipsis">{planWords.fingerprintNote}</p>}
      </FooterBar>
      {dialog?.kind === 'people' && <PlannedPeopleDialog plan={plan} verdict={dialog.verdict} onClose={close} />}
      {dialog?.kind === 'requests' && <RequestDialog plan={plan} row={dialog.row} onClose={close} />}
      {dialog?.kind === 'confirm' && (
        <ConfirmDialog
          draftName={document.name}
          plan={plan}
          owner={owner}
          isBusy={state.submitting}
          onBack={close}
          onSubmit={() => void submit()}
        />
      )}
    </>
  );
}

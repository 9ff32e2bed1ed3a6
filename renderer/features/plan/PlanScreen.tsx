import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { DraftDocument } from '#app/contract/views.ts';
import { planWords } from '#app/words/plan.ts';
import { FooterBar } from '../../components/FooterBar.tsx';
import { useDocumentTitle } from '../../components/use-document-title.ts';
import { useKey } from '../../components/use-key.ts';
import { useAccounts, useDraft } from '../../stores/stores-context.tsx';
import { useClient } from '../../transport/client-context.tsx';
import { BackButton } from './PlanButtons.tsx';
import { PlanAbsent } from './PlanAbsent.tsx';
import { PlanReady } from './PlanReady.tsx';
import { createPlanStore } from './plan-store.ts';

/** What will happen, before it does: the draft compared with one complete reading of the account. */
export function PlanScreen({ document }: { readonly document: DraftDocument }) {
  const client = useClient();
  const saveDraft = useDraft((draft) => draft.save);
  const [store] = useState(() => createPlanStore(client, document.id, saveDraft));
  const state = useStore(store);
  const accounts = useAccounts((all) => all.accounts);
  const isFrozen = document.frozenBy !== null;
  useDocumentTitle(planWords.documentTitle);
  useEffect(() => {
    const end = store.getState().watch();
    const { plan, reading } = store.getState();
    if (plan === null && !reading && !isFrozen) void store.getState().make();
    return end;
  }, [store, isFrozen]);
  useKey('Ctrl+R', () => void state.make(), !state.reading && !isFrozen);
  if (state.plan !== null) {
    const { name } = state.plan.account;
    const owner = accounts?.find((account) => account.name === name)?.owner ?? null;
    return <PlanReady key={state.plan.hash} document={document} plan={state.plan} state={state} owner={owner} />;
  }
  return (
    <>
      <PlanAbsent document={document} state={state} />
      <FooterBar actions={<BackButton draft={document.id} />}>{!isFrozen && planWords.nothingSent}</FooterBar>
    </>
  );
}

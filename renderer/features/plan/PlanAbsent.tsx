import { Button, InlineNotification, ProgressBar } from '@carbon/react';
import { CodedError, type ErrorCode } from '#app/contract/errors.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import { planWords } from '#app/words/plan.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { navigate } from '../../routing/use-route.ts';
import type { PlanState } from './plan-store.ts';

const { reading: words, failed, frozen } = planWords;

/** In place of a plan: how far the reading is, or why there is none. */
export function PlanAbsent({ document, state }: { readonly document: DraftDocument; readonly state: PlanState }) {
  return (
    <div className="gl-page gl-plan-absent">
      {document.frozenBy !== null ? (
        <Frozen draft={document.id} />
      ) : state.reading ? (
        <Reading account={document.account} state={state} />
      ) : (
        <NoPlan state={state} />
      )}
    </div>
  );
}

function Frozen({ draft }: { readonly draft: string }) {
  return (
    <>
      <h1 className="gl-title">{frozen.title}</h1>
      <p className="gl-body">{frozen.text}</p>
      <Button kind="tertiary" onClick={() => navigate({ screen: 'draft', draft, step: 'submit' })}>
        {frozen.open}
      </Button>
    </>
  );
}

function Reading({ account, state }: { readonly account: string | null; readonly state: PlanState }) {
  const { progress, aboutPages } = state;
  const isKnown = aboutPages !== null && progress !== null && progress.pages <= aboutPages;
  return (
    <>
      <h1 className="gl-title">{words.title(account)}</h1>
      <ProgressBar
        label={
          progress === null
            ? words.start
            : isKnown
              ? words.pageOf(progress.pages, aboutPages)
              : words.page(progress.pages)
        }
        helperText={progress === null ? words.note : `${words.users(progress.users)} ${words.note}`}
        {...(isKnown && { value: progress.pages, max: aboutPages })}
      />
      <Button kind="tertiary" size="md" onClick={state.stop}>
        {words.stop}
      </Button>
    </>
  );
}

/** Failures that somebody settles on another screen. */
const IN_ACCOUNTS: readonly ErrorCode[] = [
  'key-missing',
  'key-invalid',
  'account-unknown',
  'account-needed',
  'catalog-missing',
  'names-unresolved',
];

function NoPlan({ state }: { readonly state: PlanState }) {
  const { failure } = state;
  const inAccounts = failure instanceof CodedError && IN_ACCOUNTS.includes(failure.code);
  return (
    <>
      <h1 className="gl-title">{failed.title}</h1>
      {state.stopped && <InlineNotification kind="info" lowContrast hideCloseButton title={words.stopped} />}
      {failure !== null && <FailureNotice failure={failure} />}
      {failure instanceof CodedError && failure.code === 'not-authorized' && (
        <p className="gl-body">{planWords.may.refused}</p>
      )}
      <div className="gl-row">
        <Button kind="tertiary" size="md" onClick={() => void state.make()}>
          {failed.again}
        </Button>
        {inAccounts && (
          <Button kind="ghost" size="md" onClick={() => navigate({ screen: 'accounts' })}>
            {failed.openAccounts}
          </Button>
        )}
      </div>
    </>
  );
}

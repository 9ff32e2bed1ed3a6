import { CheckmarkFilled, HelpFilled } from '@carbon/react/icons';
import { PRACTICE_NAME } from '#app/contract/practice-name.ts';
import type { PlanAccount } from '#app/submission/plan.ts';
import { planWords } from '#app/words/plan.ts';

const { may: words } = planWords;

/**
 * Whether the caller may invite, as far as that is known. IBM Cloud offers no way to ask without sending, so for a live account
 * nothing but its first answer proves it.
 */
export function MayInvite({ account, owner }: { readonly account: PlanAccount; readonly owner: string | null }) {
  const isHome = account.name === PRACTICE_NAME;
  return (
    <section className="gl-pane__section">
      <h2 className="gl-heading">{words.title}</h2>
      <div className="gl-plan-aside__answer">
        {isHome ? (
          <CheckmarkFilled className="gl-icon-proven" aria-hidden />
        ) : (
          <HelpFilled className="gl-icon-unknown" aria-hidden />
        )}
        <div>
          <p className="gl-body">
            <strong className="gl-strong">{isHome ? words.yes : words.cannotTell}</strong>{' '}
            {isHome ? words.practice : words.unknown}
          </p>
          {owner !== null && <p className="gl-small gl-secondary">{words.as(owner)}</p>}
        </div>
      </div>
    </section>
  );
}

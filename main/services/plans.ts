import { createHash } from 'node:crypto';
import { CodedError } from '#app/contract/errors.ts';
import type { EventMessage } from '#app/contract/methods.ts';
import { hasUnresolvedNames, makePlan } from '#app/submission/make-plan.ts';
import type { Plan } from '#app/submission/plan.ts';
import type { Connection } from './accounts/accounts.ts';
import type { DeriveDraft } from './drafts/draft-derivation.ts';

/** Plans are small beside the drafts they come from; the oldest is forgotten first. */
const KEPT_PLANS = 8;

export interface PlansOptions {
  readonly derive: DeriveDraft;
  readonly connect: (account: string) => Promise<Connection>;
  readonly emit: (message: EventMessage) => void;
}

export interface Plans {
  /**
   * Reads the account completely and compares the draft with it. Sends nothing. `account` replaces the draft's own. Fails with
   * `account-needed`, `catalog-missing`, `names-unresolved`, and what connecting, reading and deriving fail with.
   */
  make(draft: string, account?: string, signal?: AbortSignal): Promise<Plan>;
  /** A plan made by this process; undefined when it is not known any more. */
  get(hash: string): Plan | undefined;
}

/** The plans of this process. They live in memory: a plan is only as good as its reading, and that ages. */
export function createPlans({ derive, connect, emit }: PlansOptions): Plans {
  const kept = new Map<string, Plan>();

  const keep = (plan: Plan): Plan => {
    kept.set(plan.hash, plan);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT_PLANS && oldest !== undefined) kept.delete(oldest);
    return plan;
  };

  return {
    get: (hash) => kept.get(hash),

    async make(draft, otherAccount, signal) {
      const { id, revision, account, catalog, derived } = await derive(draft, otherAccount);
      if (account === null) throw new CodedError('account-needed', { draft });
      if (catalog === null) throw new CodedError('catalog-missing', { account });
      if (hasUnresolvedNames(derived)) throw new CodedError('names-unresolved', { account });
      const connection = await connect(account);
      // Names were looked up in another account than the one that would be invited to.
      if (catalog.accountId !== connection.account.id) throw new CodedError('catalog-missing', { account });
      const reading = await connection.cloud.readUsers(connection.account.id, {
        onPage: (pages, users) => emit({ event: 'plans.progress', data: { draft, pages, users } }),
        ...(signal && { signal }),
      });
      return keep(
        makePlan({
          derived,
          draft: { id, revision },
          account: connection.account,
          catalog,
          reading,
          hash: sha256,
        }),
      );
    },
  };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

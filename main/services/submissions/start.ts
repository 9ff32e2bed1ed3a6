import { CodedError } from '#app/contract/errors.ts';
import { keptColumns } from '#app/import/kept-columns.ts';
import type { Plan } from '#app/submission/plan.ts';
import { isSettled, isSettledPerson } from '#app/submission/progress.ts';
import type { DerivedDraft } from '../drafts/draft-derivation.ts';
import type { Origin } from './frozen-plan.ts';
import type { RunStore } from './run-store.ts';
import type { Run } from './run.ts';
import type { SubmissionsOptions } from './submissions.ts';

/** How long a plan's own reading of the account is good enough to send after it. Older, the account is read once more. */
const FRESH_MS = 60_000;

/**
 * Checks that this plan may be sent now, freezes it and begins its journal. Resolves with the submission once both are on disk;
 * nothing is sent yet. Fails as Submissions.start says.
 */
export async function startSubmission(
  { plans, derive, clock, ids, store }: SubmissionsOptions & { readonly store: RunStore },
  draft: string,
  planHash: string,
): Promise<Run> {
  const plan = plans.get(planHash);
  if (plan === undefined || plan.draft !== draft) throw new CodedError('plan-unknown', { draft });
  const current = await derive(draft, plan.account.name);
  if (current.revision !== plan.draftRevision || current.catalog?.version !== plan.catalogVersion) {
    throw new CodedError('plan-out-of-date', { draft });
  }
  if (plan.invitations.length === 0) throw new CodedError('nothing-to-send', { draft });
  const others = await store.all();
  refuseOverlap(plan, others);

  const at = clock.now();
  const fresh = at - Date.parse(plan.readAt) < FRESH_MS && !others.some((other) => hasIntervened(plan, other));
  const started = { type: 'started', version: 1, at, plan: plan.hash, draftName: current.name, fresh } as const;
  return store.begin(ids.next(), { plan, origin: toOrigin(plan, current) }, started);
}

/**
 * One submission of a draft at a time; and nobody who is still open in another submission to the same account is planned anew, since
 * the account may not show them yet.
 */
function refuseOverlap(plan: Plan, others: readonly Run[]): void {
  const invited = new Set(plan.invitations.flatMap(({ invitees }) => invitees));
  for (const { id, state } of others) {
    const { plan: other, people } = state();
    const shares = (): boolean =>
      other.account.id === plan.account.id &&
      people.some((person) => !isSettledPerson(person) && invited.has(person.email));
    if ((other.draft === plan.draft && !isSettled(state())) || shares()) {
      throw new CodedError('submission-running', { draft: plan.draft, submission: id });
    }
  }
}

/** Another submission has sent something to the account since the plan read it. */
function hasIntervened(plan: Plan, { state }: Run): boolean {
  const { plan: other, calls, rhythmFrom } = state();
  return other.account.id === plan.account.id && calls.invite > 0 && rhythmFrom >= Date.parse(plan.readAt);
}

/** Where everybody in the plan stood in the draft. */
function toOrigin(plan: Plan, { derived }: DerivedDraft): Origin {
  const planned = new Set(plan.people.map(({ email }) => email));
  const kept = derived.people
    .filter(({ email }) => planned.has(email))
    .map((person) => ({ person, columns: keptColumns(derived, person) }));
  return {
    file: derived.sources.find(({ role }) => role === 'people')?.file ?? '',
    headers: (kept[0]?.columns ?? []).map(([header]) => header),
    people: kept.map(({ person: { email, lines }, columns }) => ({
      email,
      lines: [...lines],
      values: columns.map(([, value]) => value),
    })),
  };
}

import type { Plan } from '#app/submission/plan.ts';

/** The document of `plan` (docs/cli.md). Scripts depend on it. */
export interface PlanJson {
  readonly hash: string;
  readonly draft: string;
  readonly account: string;
  readonly readAt: string;
  readonly reading: Plan['reading'];
  /** People by verdict. */
  readonly counts: Plan['counts'];
  /** People in no invitation because of errors in the data. */
  readonly blocked: number;
  readonly calls: { readonly invite: number };
  readonly people: Plan['people'];
  readonly invitations: readonly {
    readonly access: readonly string[];
    readonly invitees: readonly string[];
    readonly request: Plan['invitations'][number]['request'];
  }[];
}

export function toPlanJson(plan: Plan): PlanJson {
  const { hash, draft, account, readAt, reading, counts, blocked, people, invitations } = plan;
  return {
    hash,
    draft,
    account: account.name,
    readAt,
    reading,
    counts,
    blocked,
    calls: { invite: invitations.length },
    people,
    invitations: invitations.map(({ access, invitees, request }) => ({ access, invitees, request })),
  };
}

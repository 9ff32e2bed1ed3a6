import type { InviteRequest } from '#app/invitations/request.ts';
import type { Plan, PlannedInvitation, PlannedPerson, Verdict } from '#app/submission/plan.ts';
import { INVITATION_LIFETIME_DAYS } from '#app/submission/status.ts';

/* What the plan screen says of a plan. Pure: a plan in, numbers and lists out. */

/** The order in which verdicts are shown, in the bar and in the table. */
export const VERDICTS = [
  'new',
  'member',
  'pending',
  'expired',
  'failed',
  'cannot-tell',
] as const satisfies readonly Verdict[];

/** Invitations of one access: what the table of things to send has a row for. */
export interface AccessRow {
  readonly key: string;
  readonly access: readonly string[];
  readonly broad: boolean;
  readonly people: number;
  /** 0-based indexes into the plan's invitations. */
  readonly invitations: readonly number[];
}

/** One row per access in the order of the plan; people and invitations sum to the plan's. */
export function toAccessRows(invitations: readonly PlannedInvitation[]): AccessRow[] {
  const rows = new Map<string, AccessRow>();
  invitations.forEach(({ accessKey, access, broad, invitees }, index) => {
    const row = rows.get(accessKey) ?? { key: accessKey, access, broad, people: 0, invitations: [] };
    rows.set(accessKey, {
      ...row,
      people: row.people + invitees.length,
      invitations: [...row.invitations, index],
    });
  });
  return [...rows.values()];
}

/** People with this verdict, in the order of the plan. */
export function peopleWith(plan: Plan, verdict: Verdict): readonly PlannedPerson[] {
  return plan.people.filter((person) => person.verdict === verdict);
}

/** Absence proves nothing here: the account hides users or was not read to its end. */
export function isPartial(plan: Plan): boolean {
  return plan.reading.restricted || !plan.reading.complete;
}

/** Something a person has to tick before submitting. */
export type Pause =
  | { readonly kind: 'broad'; readonly id: string; readonly count: number; readonly access: readonly string[] }
  | { readonly kind: 'members' | 'pending' | 'left-out' | 'blocked'; readonly id: string; readonly count: number };

/** The things worth a pause, worst first. Empty when the plan has nothing unusual. */
export function toPauses(plan: Plan): Pause[] {
  const broad = toAccessRows(plan.invitations)
    .filter((row) => row.broad)
    .map((row) => ({ kind: 'broad' as const, id: `broad ${row.key}`, count: row.people, access: row.access }));
  const { member, pending, expired, failed } = plan.counts;
  const counted = [
    { kind: 'members' as const, count: member },
    { kind: 'pending' as const, count: pending },
    { kind: 'left-out' as const, count: expired + failed + plan.counts['cannot-tell'] },
    { kind: 'blocked' as const, count: plan.blocked },
  ];
  return [...broad, ...counted.filter(({ count }) => count > 0).map((pause) => ({ ...pause, id: pause.kind }))];
}

/** Above this many people the number is typed before submitting (ui.md 3.5). */
const TYPE_ABOVE = 100;

/** Whether the confirmation asks for the number: many people, or broad access for anybody. */
export function asksForNumber(plan: Plan): boolean {
  return plan.counts.new > TYPE_ABOVE || plan.invitations.some((invitation) => invitation.broad);
}

/** Whether what was typed is this number; "1,219", "1 219" and "1.219" are ways of writing 1219. */
export function isTyped(text: string, people: number): boolean {
  const digits = text.trim().replace(/[\s.,'’]/g, '');
  return /^\d+$/.test(digits) && Number(digits) === people;
}

/** Most access groups that one person gets from this plan. */
export function mostGroups(plan: Plan): number {
  return plan.invitations.reduce((most, { request }) => Math.max(most, request.access_groups?.length ?? 0), 0);
}

/** Users of a billable account and access groups of one user (IBM Cloud docs, "IBM Cloud IAM limits"). */
export const MAX_USERS = 7500;
export const MAX_GROUPS_PER_USER = 50;

/**
 * Rough times for the plan, in milliseconds. Sending is one call after the other; a few seconds each is what terraform's
 * acceptance tests show. Creating: the same provider waits at most five minutes for PENDING (resource_ibm_iam_user_invite).
 */
export const CREATE_MS = 5 * 60_000;
const CALL_MS = 6_000;
export function toSendMs(plan: Plan): number {
  return plan.invitations.length * CALL_MS;
}

/** Until when people can accept if the plan is sent now: estimated, from when the account was read. ISO 8601 UTC. */
export function toAcceptUntil(plan: Plan): string {
  return new Date(Date.parse(plan.readAt) + INVITATION_LIFETIME_DAYS * 86_400_000).toISOString();
}

/** The request as it goes on the wire, and the same with line breaks for reading. `size` in bytes of UTF-8. */
export function toRequestText(request: InviteRequest): {
  readonly wire: string;
  readonly pretty: string;
  readonly size: number;
} {
  const wire = JSON.stringify(request);
  return { wire, pretty: JSON.stringify(request, null, 2), size: new TextEncoder().encode(wire).length };
}

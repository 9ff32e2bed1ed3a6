import type { TrackedPerson } from '#app/contract/views.ts';
import { whyNotCancel, whyNotResend } from '#app/submission/may.ts';
import type { ActionReason } from '#app/submission/reason.ts';
import type { Action } from '#app/submission/status.ts';

/**
 * Why an action is not possible for this person; null when it is. The main process has decided (`can`); this only finds the reason
 * again by the same rules. Whether the record has a placeholder is not in the snapshot, so a refusal that the rules do not explain
 * is about the record.
 */
export function whyNot(person: TrackedPerson, action: Action, practice: boolean, now: number): ActionReason | null {
  if (person.can.includes(action)) return null;
  const acted = {
    status: person.status,
    state: person.state,
    sends: person.invitedAt === null ? 0 : 1,
    sentAt: person.invitedAt === null ? null : Date.parse(person.invitedAt),
    iamId: 'BSS-',
  };
  const reason = action === 'cancel' ? whyNotCancel(acted) : whyNotResend(acted, practice, now);
  return reason ?? 'state-unknown';
}

/** Who of these people an action is for, and who is left alone and why. Together they are all of them, in their order. */
export interface Selection {
  readonly able: readonly TrackedPerson[];
  readonly unable: readonly { readonly person: TrackedPerson; readonly reason: ActionReason }[];
}

export function splitByAction(
  people: readonly TrackedPerson[],
  action: Action,
  practice: boolean,
  now: number,
): Selection {
  const judged = people.map((person) => ({ person, reason: whyNot(person, action, practice, now) }));
  return {
    able: judged.flatMap(({ person, reason }) => (reason === null ? [person] : [])),
    unable: judged.flatMap(({ person, reason }) => (reason === null ? [] : [{ person, reason }])),
  };
}

/** How many people a reason keeps out, most first. */
export type ReasonCounts = readonly (readonly [ActionReason, number])[];

/**
 * Why not all of these people: who can be neither cancelled nor resent, and who can only be cancelled. Whoever cannot be cancelled
 * cannot be resent for the same reason, so nobody is counted twice.
 */
export function countReasons(
  people: readonly TrackedPerson[],
  practice: boolean,
  now: number,
): { readonly neither: ReasonCounts; readonly cancelOnly: ReasonCounts } {
  const neither = new Map<ActionReason, number>();
  const cancelOnly = new Map<ActionReason, number>();
  for (const person of people) {
    const cancel = whyNot(person, 'cancel', practice, now);
    const reason = cancel ?? whyNot(person, 'resend', practice, now);
    if (reason === null) continue;
    const counts = cancel === null ? cancelOnly : neither;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const sort = (counts: ReadonlyMap<ActionReason, number>): ReasonCounts => [...counts].sort((a, b) => b[1] - a[1]);
  return { neither: sort(neither), cancelOnly: sort(cancelOnly) };
}

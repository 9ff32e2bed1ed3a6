import { addTrouble, changeTrouble, settleTrouble, tell } from './chronicle.ts';
import type { EventOf } from './event.ts';
import { changePeople, withFact } from './people.ts';
import { takeOut } from './queue.ts';
import { answerRefused } from './refusals.ts';
import { toBatch, type OpenCall, type SubmissionState } from './state.ts';

/* One invite call: the intent that is on disk before it, and the three ways in which it ends. */

export function intendCall(state: SubmissionState, event: EventOf<'call-intended'>): SubmissionState {
  const { at, call, invitation, emails } = event;
  const named = new Set(emails);
  const source = state.queue.find((batch) => batch.invitation === invitation && batch.emails.some((e) => named.has(e)));
  const batch = { ...(source ?? toBatch(invitation, emails)), emails };
  const sending = changePeople(takeOut(state, named), emails, (person) =>
    withFact(
      {
        ...person,
        status: 'sending',
        reason: null,
        sends: person.sends + 1,
        sentAt: at,
        missingSince: null,
        closed: false,
      },
      at,
      'sent',
      String(call),
    ),
  );
  const counted = {
    ...sending,
    open: { call, at, batch },
    calls: { ...state.calls, invite: state.calls.invite + 1 },
    rhythmFrom: at,
  };
  const told = tell(counted, { at, invitation, people: emails.length, kind: 'sending', params: { call } });
  return batch.trouble === null
    ? told
    : changeTrouble(told, batch.trouble, (params) => ({ ...params, calls: Number(params['calls'] ?? 0) + 1 }));
}

export function answerCall(state: SubmissionState, event: EventOf<'call-answered'>): SubmissionState {
  const { open } = state;
  if (open === null || open.call !== event.call) return state;
  const { at, outcome } = event;
  const ended: SubmissionState = {
    ...state,
    open: null,
    rhythmFrom: at,
    answered: { calls: state.answered.calls + 1, ms: state.answered.ms + (at - open.at) },
  };
  switch (outcome.kind) {
    case 'accepted':
      return accept(ended, open, new Map(outcome.entries.map(({ email, recordId }) => [email, recordId])), at);
    case 'lost':
      return lose(ended, open, at);
    case 'refused':
      return answerRefused(ended, open.batch, outcome, at);
  }
}

/** The call's process is gone, and with it the answer. When the call ended is not known, so it counts as ending now. */
export function abandonCall(state: SubmissionState, at: number): SubmissionState {
  return state.open === null ? state : lose({ ...state, open: null, rhythmFrom: at }, state.open, at);
}

/**
 * 202. Whoever the answer names is accepted, which is not yet invited. IBM promises no entry per address: whoever it leaves out is
 * looked up like somebody whose answer was lost.
 */
function accept(
  state: SubmissionState,
  open: OpenCall,
  recordIds: ReadonlyMap<string, string>,
  at: number,
): SubmissionState {
  const { emails, invitation } = open.batch;
  const named = emails.filter((email) => recordIds.has(email));
  const unnamed = emails.filter((email) => !recordIds.has(email));
  let next = changePeople(state, named, (person) =>
    withFact(
      {
        ...person,
        status: 'accepted',
        reason: 'not-seen-yet',
        callEndedAt: at,
        recordId: recordIds.get(person.email)!,
      },
      at,
      'accepted',
    ),
  );
  next = changePeople(next, unnamed, (person) =>
    withFact({ ...person, status: 'unknown', reason: 'not-named-in-answer', callEndedAt: at }, at, 'not-named'),
  );
  next = { ...next, slowDowns: 0, unauthorized: 0, forbidden: 0, everAccepted: true };
  next = settleTrouble(next, ['slow-down', 'unreachable'], at);
  if (named.length > 0) next = tell(next, { at, invitation, people: named.length, kind: 'accepted', params: {} });
  return unnamed.length === 0 ? next : startLookingUp(next, { invitation, emails: unnamed, isUnnamed: true }, at);
}

/** No answer that can be read: these people may be invited or not. Nothing more is sent before the account has been read. */
function lose(state: SubmissionState, open: OpenCall, at: number): SubmissionState {
  const { emails, invitation } = open.batch;
  const next = changePeople(state, emails, (person) =>
    withFact({ ...person, status: 'unknown', reason: 'answer-lost', callEndedAt: at }, at, 'lost'),
  );
  return { ...startLookingUp(next, { invitation, emails, isUnnamed: false }, at), mustLook: true };
}

function startLookingUp(
  state: SubmissionState,
  { invitation, emails, isUnnamed }: { invitation: number; emails: readonly string[]; isUnnamed: boolean },
  at: number,
): SubmissionState {
  const params = { people: emails.length, unnamed: isUnnamed ? 1 : 0 };
  const told = tell(state, { at, invitation, people: emails.length, kind: 'unknown', params });
  return addTrouble(told, { kind: 'unknown', at, invitation, emails, params });
}

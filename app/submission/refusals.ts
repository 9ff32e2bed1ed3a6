import { addTrouble, changeTrouble, openTroubleOf, settleTrouble, tell } from './chronicle.ts';
import type { Refusal } from './event.ts';
import { changePeople, withFact } from './people.ts';
import { isSettled } from './progress.ts';
import { halve, putBack } from './queue.ts';
import { backOff, BUSY_WAIT_MS, MAX_BUSY, MAX_FORBIDDEN, MAX_OVERSIZE, MAX_UNAUTHORIZED } from './rules.ts';
import type { Batch, RefusedBatch, SubmissionState } from './state.ts';

/*
 * Answers that say no. 429, 409, 413 and 401 refuse the call as a whole and for the moment: it is sent again as planned. Every other
 * refusal may be about one address: a sweep shows that nothing was done, then the call is split until the offender stands alone.
 */

/** IBM's code for "IaaS for non-linked account", a 401 that a new token does not cure (terraform-provider-ibm issue 1114). */
const CODE_NOT_LINKED = '1025';

export function answerRefused(before: SubmissionState, batch: Batch, refusal: Refusal, at: number): SubmissionState {
  // Whatever was refused, a server that asks for a pause gets it.
  const state = { ...before, sendNotBefore: Math.max(before.sendNotBefore, at + (refusal.retryAfterMs ?? 0)) };
  switch (refusal.status) {
    case 429:
      return slowDown(state, batch, refusal, at);
    case 409:
      return waitForBusy(state, batch, refusal, at);
    case 413:
      return takeAsTooLarge(state, batch, refusal, at);
    case 401:
      return refusal.code === CODE_NOT_LINKED ? suspect(state, batch, refusal, at) : authorizeAgain(state, batch, at);
    default:
      return suspect(state, batch, refusal, at);
  }
}

/** After a sweep that found none of these people: the one who stands alone is refused, more than one are split. */
export function settleRefused(state: SubmissionState, refused: RefusedBatch, at: number): SubmissionState {
  const { batch, size, status, message } = refused;
  const { invitation, emails } = batch;
  if (size > 1) {
    const halves = halve(batch);
    const split = putBack(state, halves, { at, kind: 'put-back', detail: String(status) });
    return tell(split, { at, invitation, people: emails.length, kind: 'split', params: { calls: halves.length } });
  }
  const next = changePeople(state, emails, (person) => ({
    ...person,
    status: 'refused',
    reason: null,
    refusal: message,
  }));
  const told = tell(next, {
    at,
    invitation,
    people: 1,
    kind: 'refused',
    params: { email: emails[0]!, status, message },
  });
  return status === 403 ? suspectCaller(told, at) : told;
}

function slowDown(state: SubmissionState, batch: Batch, refusal: Refusal, at: number): SubmissionState {
  const slowDowns = state.slowDowns + 1;
  const waitMs = refusal.retryAfterMs ?? backOff(slowDowns);
  const params = { waitMs, times: 1 };
  const next = tell(putBackUnsent({ ...state, slowDowns, sendNotBefore: at + waitMs }, [batch], refusal.status, at), {
    at,
    invitation: batch.invitation,
    people: batch.emails.length,
    kind: 'slow-down',
    params,
  });
  const known = openTroubleOf(next, 'slow-down');
  return known === -1
    ? addTrouble(next, { kind: 'slow-down', at, invitation: null, emails: [], params })
    : changeTrouble(next, known, ({ times }) => ({ waitMs, times: Number(times) + 1 }));
}

/**
 * 409: somebody in the call is being created by another request. A minute later they are seen, or gone through. When that does not
 * help, halves keep the others from waiting for one.
 */
function waitForBusy(state: SubmissionState, batch: Batch, refusal: Refusal, at: number): SubmissionState {
  const alone = batch.emails.length === 1;
  const busy = batch.busy + 1;
  if (alone && busy >= MAX_BUSY) return suspect(state, batch, refusal, at);
  const waitMs = Math.max(BUSY_WAIT_MS, refusal.retryAfterMs ?? 0);
  const whole = alone || busy === 1;
  const again = whole ? [{ ...batch, busy, notBefore: at + waitMs }] : halve(batch);
  const next = putBackUnsent({ ...state, mustLook: true }, again, refusal.status, at);
  const told = tell(next, {
    at,
    invitation: batch.invitation,
    people: batch.emails.length,
    kind: 'processing',
    params: { waitMs: whole ? waitMs : 0 },
  });
  const { emails, invitation } = batch;
  const known = told.troubles.findIndex(
    (trouble) => trouble.kind === 'processing' && trouble.invitation === invitation,
  );
  return known === -1
    ? addTrouble(told, {
        kind: 'processing',
        at,
        invitation,
        emails,
        params: { waitMs, message: refusal.message, times: 1 },
      })
    : changeTrouble(told, known, (params) => ({ ...params, times: Number(params['times']) + 1 }));
}

/** 413: over the limit, which no call of ours is. Sent again as planned; if that is no slip, the limit is lower than we know. */
function takeAsTooLarge(state: SubmissionState, batch: Batch, refusal: Refusal, at: number): SubmissionState {
  const oversize = batch.oversize + 1;
  if (oversize < MAX_OVERSIZE) return putBackUnsent(state, [{ ...batch, oversize }], refusal.status, at);
  return batch.emails.length > 1
    ? putBackUnsent(state, halve(batch), refusal.status, at)
    : suspect(state, batch, refusal, at);
}

/** 401: the token may just have run out. Once more with a new one; then a person has to sign in. */
function authorizeAgain(state: SubmissionState, batch: Batch, at: number): SubmissionState {
  const unauthorized = state.unauthorized + 1;
  const next = putBackUnsent({ ...state, unauthorized }, [batch], 401, at);
  return unauthorized < MAX_UNAUTHORIZED ? next : signOut(next, at);
}

/** Pauses until a person has signed in again. Where all is settled that only ends the readings, so it is no trouble. */
export function signOut(state: SubmissionState, at: number): SubmissionState {
  if (isSettled(state)) return { ...state, paused: 'sign-in' };
  const told = tell({ ...state, paused: 'sign-in' }, { at, invitation: null, people: 0, kind: 'sign-in', params: {} });
  return openTroubleOf(told, 'sign-in') === -1
    ? addTrouble(told, { kind: 'sign-in', at, invitation: null, emails: [], params: {} })
    : told;
}

/** Keeps a refused call aside until the account has been read: what was refused should not be there, and nobody is sent twice. */
function suspect(state: SubmissionState, batch: Batch, refusal: Refusal, at: number): SubmissionState {
  const { emails, invitation } = batch;
  const { status, message, code, transactionId } = refusal;
  let next = settleTrouble(
    { ...state, slowDowns: 0, unauthorized: 0, mustLook: true },
    ['slow-down', 'unreachable'],
    at,
  );
  let { trouble } = batch;
  if (trouble === null) {
    trouble = next.troubles.length;
    const params = {
      people: emails.length,
      calls: 0,
      status,
      message,
      code: code ?? '',
      transaction: transactionId ?? '',
    };
    next = addTrouble(next, { kind: 'refused', at, invitation, emails, params });
  }
  next = changePeople(next, emails, (person) =>
    withFact({ ...person, status: 'queued', callEndedAt: at }, at, 'refused', message),
  );
  return {
    ...next,
    refused: [...next.refused, { batch: { ...batch, trouble }, size: emails.length, status, message }],
  };
}

/** Splitting does not help where the caller may not invite: said once, and only while IBM has never accepted anybody. */
function suspectCaller(state: SubmissionState, at: number): SubmissionState {
  const forbidden = state.forbidden + 1;
  if (state.everAccepted || state.insisted || forbidden < MAX_FORBIDDEN) return { ...state, forbidden };
  const paused: SubmissionState = { ...state, forbidden, paused: 'not-authorized' };
  const told = tell(paused, { at, invitation: null, people: 0, kind: 'not-authorized', params: {} });
  return addTrouble(told, { kind: 'not-authorized', at, invitation: null, emails: [], params: {} });
}

/** A refusal of the whole call did nothing, so it does not count as having been sent. */
function putBackUnsent(state: SubmissionState, batches: readonly Batch[], status: number, at: number): SubmissionState {
  const emails = batches.flatMap((batch) => batch.emails);
  const unsent = changePeople(state, emails, (person) => ({ ...person, sends: Math.max(0, person.sends - 1) }));
  return putBack(unsent, batches, { at, kind: 'put-back', detail: String(status) });
}

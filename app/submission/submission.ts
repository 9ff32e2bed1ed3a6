import { answerCancel, answerResend, intendCancel, intendResend, lookUp } from './actions.ts';
import { abandonCall, answerCall, intendCall } from './calls.ts';
import { chart, settleTrouble, tell } from './chronicle.ts';
import type { EventOf, SubmissionEvent } from './event.ts';
import { nextEffect, type Effect } from './next.ts';
import { changePeople, withFact } from './people.ts';
import type { Plan } from './plan.ts';
import { signOut } from './refusals.ts';
import { endSweep, failSweep } from './settle.ts';
import { missPeople, seePeople } from './sightings.ts';
import { toInitialState, type SubmissionState } from './state.ts';

/**
 * The one reducer for sending, settling, splitting, tracking, cancelling and resending. Events are the lines of the journal; the
 * effects say what to do at the time of the event. Pure: the same plan and events always give the same state.
 */
export function submission(
  state: SubmissionState,
  event: SubmissionEvent,
): { readonly state: SubmissionState; readonly effects: readonly Effect[] } {
  const next = advance(state, event);
  return { state: next, effects: next.open === null ? [nextEffect(next, event.at)] : [] };
}

/** Only the state: for whoever asks what to do later, since that depends on the time. */
export function advance(state: SubmissionState, event: SubmissionEvent): SubmissionState {
  return chart(apply(state, event), event.at);
}

/** The state that a plan and a journal give: what restarting is. */
export function replay(plan: Plan, events: readonly SubmissionEvent[]): SubmissionState {
  return events.reduce(advance, toInitialState(plan));
}

function apply(state: SubmissionState, event: SubmissionEvent): SubmissionState {
  switch (event.type) {
    case 'started':
      return start(state, event);
    case 'call-intended':
      return intendCall(state, event);
    case 'call-answered':
      return answerCall(state, event);
    case 'seen':
      return seePeople(state, event.at, event.people);
    case 'missed':
      return missPeople(state, event);
    case 'swept':
      return endSweep(state, event);
    case 'sweep-failed':
      return failSweep(state, event);
    case 'signed-out':
      return signOut(state, event.at);
    case 'paused':
      return tell({ ...state, paused: state.paused ?? 'person' }, whole(event.at, 'paused'));
    case 'reopened':
      return lookFirst(abandonCall(state, event.at), event.at);
    case 'resumed':
      return resume(state, event.at);
    case 'stop-requested':
      return stop(state, event.at);
    case 'looked-up':
      return lookUp(state, event);
    case 'cancel-intended':
      return intendCancel(state, event);
    case 'cancel-answered':
      return answerCancel(state, event);
    case 'resend-intended':
      return intendResend(state, event);
    case 'resend-answered':
      return answerResend(state, event);
  }
}

/** The plan's own reading is the look before sending while it is fresh; else the account is read first. */
function start(state: SubmissionState, { at, fresh, draftName }: EventOf<'started'>): SubmissionState {
  const readAt = Date.parse(state.plan.readAt);
  return {
    ...state,
    draftName,
    startedAt: at,
    rhythmFrom: at,
    mustLook: !fresh,
    readAt,
    calls: { ...state.calls, list: state.plan.reading.pages },
    outcomes: [{ at, invitation: null, people: state.people.length, kind: 'started', params: {} }],
  };
}

/** Others may have invited people meanwhile: read the account before sending anybody else. */
function lookFirst(state: SubmissionState, at: number): SubmissionState {
  return { ...state, mustLook: true, sweepNotBefore: 0, sweepFailures: 0, rhythmFrom: at };
}

function resume(state: SubmissionState, at: number): SubmissionState {
  const insisted = state.insisted || state.paused === 'not-authorized';
  const going: SubmissionState = { ...lookFirst(state, at), paused: null, unauthorized: 0, insisted };
  return tell(settleTrouble(going, ['sign-in', 'not-authorized'], at), whole(at, 'resumed'));
}

/** What is queued is left unsent for good. Whose answer is open is still looked up, and a refused call still settled. */
function stop(state: SubmissionState, at: number): SubmissionState {
  if (state.stoppedAt !== null) return state;
  const emails = state.queue.flatMap((batch) => batch.emails);
  const stopped = changePeople({ ...state, queue: [], stoppedAt: at }, emails, (person) =>
    withFact({ ...person, status: 'stopped', reason: 'left-unsent' }, at, 'stopped'),
  );
  // What is left to do is reading, for which only a sign-in may be missing.
  const paused = state.paused === 'sign-in' ? state.paused : null;
  return tell({ ...stopped, paused }, { ...whole(at, 'stopped'), people: emails.length });
}

function whole(at: number, kind: 'paused' | 'resumed' | 'stopped') {
  return { at, invitation: null, people: 0, kind, params: {} } as const;
}

import { isConfirming } from './progress.ts';
import { POLL_FAST_FOR_MS, POLL_FAST_MS, POLL_FOR_MS, POLL_SLOW_MS } from './rules.ts';
import type { SubmissionState } from './state.ts';

/* What to do now. One thing at a time: a call, a reading of the account, or waiting. */

export type Effect =
  /** Write the intent, then send exactly these people in one call. */
  | { readonly type: 'send'; readonly call: number; readonly invitation: number; readonly emails: readonly string[] }
  /** Read the whole user list once. */
  | { readonly type: 'sweep' }
  /** Nothing to do before this time (milliseconds UTC), unless something happens. */
  | { readonly type: 'wait'; readonly until: number }
  /** Nothing to do until a person asks for something. */
  | { readonly type: 'finish' };

/** The next thing to do at `now`. While a call is open there is nothing else to do but to wait for its answer. */
export function nextEffect(state: SubmissionState, now: number): Effect {
  if (state.paused !== null || state.open !== null) return { type: 'finish' };
  if (needsLook(state)) return atTime({ type: 'sweep' }, state.sweepNotBefore, now);
  const pollAt = nextPoll(state);
  if (pollAt !== null && pollAt <= now) return { type: 'sweep' };
  const sendAt = nextSend(state);
  if (sendAt !== null && sendAt <= now) return send(state, now);
  const until = Math.min(pollAt ?? Infinity, sendAt ?? Infinity);
  return until === Infinity ? { type: 'finish' } : { type: 'wait', until };
}

/** Before anybody is sent, the account has been read since the last thing that could have changed it behind our back. */
function needsLook({ mustLook, queue, refused }: SubmissionState): boolean {
  return mustLook && (queue.length > 0 || refused.length > 0);
}

function nextSend({ queue, sendNotBefore }: SubmissionState): number | null {
  if (queue.length === 0) return null;
  return Math.max(sendNotBefore, Math.min(...queue.map(({ notBefore }) => notBefore)));
}

function send(state: SubmissionState, now: number): Effect {
  const { invitation, emails } = state.queue.find(({ notBefore }) => notBefore <= now)!;
  return { type: 'send', call: state.calls.invite + 1, invitation, emails };
}

/**
 * When the account is read next; null when nobody is waited for. While sending, the slow rhythm. After the last call: fast at first,
 * then slow, and after POLL_FOR_MS only for people who are not settled.
 */
function nextPoll(state: SubmissionState): number | null {
  const awaited = isAwaiting(state);
  const confirming = awaited || isConfirming(state);
  if (state.queue.length > 0) {
    if (!confirming) return null;
    return Math.max((state.lastSweepAt ?? state.startedAt) + POLL_SLOW_MS, state.sweepNotBefore);
  }
  if (!confirming && !isWatching(state)) return null;
  const from = Math.max(state.rhythmFrom, state.lastSweepAt ?? 0);
  const passed = from - state.rhythmFrom;
  const next = from + (passed < POLL_FAST_FOR_MS ? POLL_FAST_MS : POLL_SLOW_MS);
  if (next - state.rhythmFrom > POLL_FOR_MS && !awaited) return null;
  return Math.max(next, state.sweepNotBefore);
}

/** Somebody who was sent has not been seen, and more can be found out. The counts spare most states the search. */
function isAwaiting({ people, counts }: SubmissionState): boolean {
  if (counts['unknown'] === undefined && counts['accepted'] === undefined) return false;
  return people.some(
    ({ status, state: word, closed }) => (status === 'unknown' || status === 'accepted') && word === null && !closed,
  );
}

/** Somebody invited may accept at any moment. */
function isWatching(state: SubmissionState): boolean {
  if (state.counts['PENDING'] === undefined) return false;
  return state.people.some(({ status, state: word }) => status === 'accepted' && word === 'PENDING');
}

function atTime(effect: Effect, at: number, now: number): Effect {
  return at <= now ? effect : { type: 'wait', until: at };
}

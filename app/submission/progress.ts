import type { Phase } from '../contract/views.ts';
import type { Person } from './person.ts';
import type { SubmissionState } from './state.ts';

/* How far a submission is, as far as its state tells. */

/** Nothing is left to send or to find out about this person without a decision of somebody's. */
export function isSettledPerson(person: Person): boolean {
  switch (person.status) {
    case 'queued':
    case 'sending':
      return false;
    case 'unknown':
      return person.closed;
    case 'accepted':
      return person.state !== null || person.closed;
    case 'refused':
    case 'skipped':
    case 'vanished':
    case 'stopped':
    case 'cancelled':
      return true;
  }
}

/** Everybody is settled: the submission is over and its draft may be edited. What the account makes of people goes on. */
export function isSettled(state: SubmissionState): boolean {
  return state.people.every(isSettledPerson);
}

/** The account is still creating somebody we sent. */
export function isConfirming(state: SubmissionState): boolean {
  if (state.counts['PROCESSING'] === undefined) return false;
  return state.people.some((person) => person.status === 'accepted' && person.state === 'PROCESSING');
}

/** Who needs a person: refused, gone, failed, or never to be known without one. */
export function needsPerson(person: Person): boolean {
  if (person.status === 'refused' || person.status === 'vanished') return true;
  if (person.status === 'unknown' || person.status === 'accepted') {
    return person.closed || person.state === 'ERROR_WHILE_PROCESSING' || person.state === 'ERROR_WHILE_DELETING';
  }
  return false;
}

/** `driving`: this process is the one that goes on with it. */
export function phaseOf(state: SubmissionState, driving: boolean): Phase {
  if (isSettled(state)) {
    if (state.stoppedAt !== null) return 'stopped';
    return driving && isConfirming(state) ? 'tracking' : 'finished';
  }
  if (state.paused !== null) return 'paused';
  if (!driving) return 'interrupted';
  if (state.open !== null || state.queue.length > 0) return 'sending';
  const isSettling =
    state.refused.length > 0 || state.people.some(({ status, closed }) => status === 'unknown' && !closed);
  return isSettling ? 'settling' : 'tracking';
}

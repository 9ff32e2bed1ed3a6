import { familyOf } from '#app/submission/account-state.ts';
import { isSettled } from '#app/submission/progress.ts';
import type { SubmissionState } from '#app/submission/state.ts';
import type { LatestSubmission } from '../drafts/draft-views.ts';

/** A submission as its draft sees it: complete when nobody it sent is waited for any more. */
export function toLatest(id: string, state: SubmissionState): LatestSubmission {
  if (!isSettled(state)) return { id, stage: 'submitting', unfinished: true };
  const isWaiting = state.people.some(
    ({ status, state: word }) =>
      status === 'accepted' && word !== null && ['creating', 'waiting'].includes(familyOf(word)),
  );
  return { id, stage: isWaiting ? 'tracking' : 'complete', unfinished: false };
}

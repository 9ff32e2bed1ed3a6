import { PRACTICE_ACCOUNT_ID } from './content.ts';
import { iamIdAt, isPlaceholderState, stateAt } from './lifecycle.ts';
import type { PracticeUser } from './state.ts';

/** One entry of the user list as the API shows it at `now`. */
export function toUserEntry(user: PracticeUser, now: number): Readonly<Record<string, unknown>> {
  const state = stateAt(user, now);
  const addedOn = new Date(user.addedAt).toISOString();
  return {
    id: user.recordId,
    iam_id: iamIdAt(user, now),
    realm: user.realm,
    user_id: user.email,
    ...user.profile,
    state,
    email: user.email,
    account_id: PRACTICE_ACCOUNT_ID,
    // For an invitation: when it was sent. [inferred] `invitedOn` is seen in one of IBM's own clients.
    added_on: addedOn,
    ...(isPlaceholderState(state) && { invitedOn: addedOn }),
  };
}

import type UserManagementV1 from '@ibm-cloud/platform-services/user-management/v1.js';
import type { AccountUser } from '#app/submission/account-user.ts';
import type { Clock } from '#main/compose/ports.ts';
import { CloudError } from './cloud.ts';
import { readFailure, toCloudError } from './failure.ts';
import type { KeyAuthenticator } from './key-authenticator.ts';
import type { PlainService } from './plain-service.ts';
import type { Read } from './reader.ts';
import { toAccountUser } from './users.ts';

/* What may be done with one invited person: look, remove, send the mail again. */

/** One user by placeholder or record id; null when the account has none. Throws CloudError. */
export async function readOneUser(
  service: UserManagementV1,
  read: Read,
  accountId: string,
  id: string,
  signal?: AbortSignal,
): Promise<AccountUser | null> {
  try {
    return await read(async () => {
      const user = toAccountUser((await service.getUserProfile({ accountId, iamId: id })).result);
      if (user === null) throw new CloudError('bad-answer', 'The user is not in a form that can be read');
      return user;
    }, signal);
  } catch (error) {
    if (error instanceof CloudError && error.code === 'not-found') return null;
    throw error;
  }
}

/** What the calls below need: writes have their own service, without retries and reused connections. */
export interface WriteTools<Service> {
  readonly service: Service;
  readonly clock: Clock;
  readonly authenticator: KeyAuthenticator;
  /** Makes sure of a token, repeating where that is safe. Throws CloudError. */
  readonly signIn: () => Promise<void>;
}

/** Ids of people who have not accepted. They stop existing on acceptance, so removing by them can never hit a member. */
const PLACEHOLDER_PREFIX = 'BSS-';
/** Only the simulator has this route; IBM publishes none. */
const RESEND_PATH = '/practice/accounts/{account_id}/users/{iam_id}/resend';

/**
 * Removes the record with this placeholder id, once. Anything that does not begin with `BSS-` is refused before it is sent. `lost`
 * when there was no answer that proves something. Throws CloudError when the server says no.
 */
export async function removePlaceholder(
  tools: WriteTools<UserManagementV1>,
  accountId: string,
  placeholder: string,
): Promise<'removed' | 'gone' | 'lost'> {
  refuseUnlessPlaceholder(placeholder);
  await tools.signIn();
  try {
    const { result } = await tools.service.removeUser({ accountId, iamId: placeholder });
    return isForeign(result) ? 'lost' : 'removed';
  } catch (error) {
    return settle(tools, error, (status) => (status === 404 ? 'gone' : null));
  }
}

/**
 * Has the simulator send the invitation's e-mail again. `not-pending` also where the placeholder is gone: accepted or removed. Throws
 * CloudError when the server says no.
 */
export async function resendInvitation(
  tools: WriteTools<PlainService>,
  accountId: string,
  placeholder: string,
): Promise<'resent' | 'not-pending' | 'lost'> {
  refuseUnlessPlaceholder(placeholder);
  await tools.signIn();
  try {
    const path = { account_id: accountId, iam_id: placeholder };
    const { result } = await tools.service.send({ method: 'POST', url: RESEND_PATH, path });
    return isForeign(result) ? 'lost' : 'resent';
  } catch (error) {
    return settle(tools, error, (status) => (status === 404 || status === 409 ? 'not-pending' : null));
  }
}

/** Text where nothing or JSON was due comes from something in the way, such as a network that wants a sign-in. */
function isForeign(result: unknown): boolean {
  return typeof result === 'string' && result !== '';
}

function refuseUnlessPlaceholder(id: string): void {
  if (!id.startsWith(PLACEHOLDER_PREFIX)) {
    throw new CloudError('refused', 'Only the placeholder of an invitation may be acted on');
  }
}

/** A 4xx is an answer: one `meaning` knows, or an error. Without one, or with a 5xx, nobody knows what happened. */
function settle<Result>(
  { clock, authenticator }: WriteTools<unknown>,
  error: unknown,
  meaning: (status: number) => Result | null,
): Result | 'lost' {
  const { status } = readFailure(error, clock.now());
  if (status === null || status < 400 || status >= 500) return 'lost';
  const result = meaning(status);
  if (result !== null) return result;
  if (status === 401) authenticator.forget();
  throw toCloudError(error, clock.now());
}

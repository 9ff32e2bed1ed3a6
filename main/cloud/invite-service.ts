import UserManagementV1 from '@ibm-cloud/platform-services/user-management/v1.js';
import type { Clock, Log } from '#main/compose/ports.ts';
import type { InviteRequest } from '#app/invitations/request.ts';
import type { InviteEntry, InviteOutcome } from './cloud.ts';
import { CloudError } from './cloud.ts';
import { readFailure } from './failure.ts';
import type { Failure } from './failure.ts';

/* The invite call: once, as planned, and an honest word for how it ended. */

/**
 * The SDK's own `inviteUsers` refuses fields that it does not know (`infrastructure_roles`, `organization_roles`), so the request is
 * made one level below it. The body goes out as the text it is, byte for byte.
 */
export class InviteService extends UserManagementV1 {
  post(
    accountId: string,
    body: string,
    signal?: AbortSignal,
  ): Promise<{ readonly status: number; readonly result: unknown }> {
    return this.createRequest({
      options: { method: 'POST', url: '/v2/accounts/{account_id}/users', path: { account_id: accountId }, body },
      defaultOptions: {
        ...this.baseOptions,
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        ...(signal !== undefined && { axiosOptions: { signal } }),
      },
    });
  }
}

/** Statuses that IBM sends before it does anything with an invitation (reference: the public issues named in docs/ibm-cloud.md). */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 413, 422, 429]);

export interface InviteTools {
  readonly service: InviteService;
  readonly clock: Clock;
  /** Makes sure of a token, repeating where that is safe. Throws CloudError. */
  readonly signIn: (signal?: AbortSignal) => Promise<void>;
  /** The server refused the token: the next call signs in again. */
  readonly signOut: () => void;
  readonly log: Log | undefined;
}

/**
 * Sends one invite call and never sends it twice. Never throws: without an answer, or with one that proves nothing (5xx, cut, timed
 * out, no JSON), the outcome is `lost`.
 */
export async function sendInvite(
  { service, clock, signIn, signOut, log }: InviteTools,
  accountId: string,
  request: InviteRequest,
  signal?: AbortSignal,
): Promise<InviteOutcome> {
  const outcome = await attempt();
  log?.info({ outcome: outcome.kind, people: request.users.length, ...detailsOf(outcome) }, 'invite call ended');
  return outcome;

  async function attempt(): Promise<InviteOutcome> {
    try {
      await signIn(signal);
      const answer = await service.post(accountId, JSON.stringify(request), signal);
      return readAnswer(answer.result);
    } catch (error) {
      if (signal?.aborted === true) return { kind: 'lost', reason: 'aborted' };
      const outcome = error instanceof CloudError ? fromSignIn(error) : fromFailure(readFailure(error, clock.now()));
      if (outcome.kind === 'refused' && outcome.status === 401) signOut();
      return outcome;
    }
  }
}

/** A 2xx whose body is a JSON object means accepted; whom it does not name is for the next reading of the account to say. */
function readAnswer(result: unknown): InviteOutcome {
  if (typeof result !== 'object' || result === null) return { kind: 'lost', reason: 'not-json' };
  const resources: unknown = 'resources' in result ? result.resources : [];
  return { kind: 'accepted', entries: Array.isArray(resources) ? resources.flatMap(readEntry) : [] };
}

function readEntry(entry: unknown): readonly InviteEntry[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { id, email, state } = entry as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof email !== 'string') return [];
  return [{ email: email.toLowerCase(), recordId: id, state: typeof state === 'string' ? state : '' }];
}

function fromFailure(failure: Failure): InviteOutcome {
  const { status, code, message, transactionId, retryAfterMs } = failure;
  // A 2xx among the failures is an answer that broke off after its first line.
  if (status === null || status < 300) return { kind: 'lost', reason: 'no-answer' };
  if (!REFUSALS.has(status)) return { kind: 'lost', reason: `status-${status}` };
  return { kind: 'refused', status, code, message, transactionId, retryAfterMs };
}

/**
 * No token, so nothing was sent. A key that is refused is the same as being unauthorized; anything else says nothing about the
 * invitation and is treated like a lost answer, which is always safe.
 */
function fromSignIn({ code, message, transactionId, retryAfterMs }: CloudError): InviteOutcome {
  if (code === 'key-invalid') return { kind: 'refused', status: 401, code, message, transactionId, retryAfterMs };
  if (code === 'rate-limited') return { kind: 'refused', status: 429, code, message, transactionId, retryAfterMs };
  return { kind: 'lost', reason: `no-token-${code}` };
}

/** For the log: no names, no messages (they can hold addresses). */
function detailsOf(outcome: InviteOutcome): Readonly<Record<string, unknown>> {
  if (outcome.kind === 'accepted') return { named: outcome.entries.length };
  if (outcome.kind === 'lost') return { reason: outcome.reason };
  return { status: outcome.status, code: outcome.code, transactionId: outcome.transactionId };
}

import type { Catalog } from '#app/access/catalog.ts';
import type { InviteRequest } from '#app/invitations/request.ts';
import type { AccountReading } from '#app/submission/plan.ts';

/*
 * What the rest of Guestlist knows of IBM Cloud. Wire names, tokens and HTTP stay behind this interface; every method fails
 * with CloudError only.
 */

/** Who the key belongs to, read from the token's claims (hints for people; the server decides). */
export interface Caller {
  readonly kind: 'user' | 'service-id' | 'trusted-profile';
  readonly iamId: string;
  /** E-mail of a user; the name of a service ID or profile. */
  readonly name: string;
  /** 32 hex digits; null when the token is bound to no account. */
  readonly accountId: string | null;
}

export interface AccountFacts {
  readonly id: string;
  readonly name: string;
  /** True when the caller owns the account; null when that could not be read. */
  readonly callerIsOwner: boolean | null;
  readonly classicLinked: boolean | null;
}

/** One entry of the invite's answer. Its PROCESSING is what was accepted, not a reading of the account. */
export interface InviteEntry {
  readonly email: string;
  readonly recordId: string;
  readonly state: string;
}

/**
 * How an invite call ended. Only these three: `accepted` (202), `refused` (an answer that says no and names a status that IBM
 * sends before doing anything), `lost` (everything else: no answer, cut, timed out, garbled, 5xx).
 */
export type InviteOutcome =
  | { readonly kind: 'accepted'; readonly entries: readonly InviteEntry[] }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string | null;
      readonly message: string;
      /** IBM's id of the exchange, for its support; null when absent. */
      readonly transactionId: string | null;
      /** Milliseconds the server asked to wait; null when it did not say. */
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'lost'; readonly reason: string };

/** One connection: one account, one credential. */
export interface Cloud {
  /** Exchanges the key for a token if needed and says whose it is. */
  identify(signal?: AbortSignal): Promise<Caller>;
  readAccount(accountId: string, signal?: AbortSignal): Promise<AccountFacts>;
  /** Fetches everything names can resolve to. What the account does not offer is null in the result, never a failure. */
  fetchCatalog(accountId: string, signal?: AbortSignal): Promise<Omit<Catalog, 'version' | 'fetchedAt'>>;
  /** Reads the complete user list page by page (100 each); `onPage` hears how far it is. */
  readUsers(
    accountId: string,
    options: { readonly onPage?: (pages: number, users: number) => void; readonly signal?: AbortSignal },
  ): Promise<AccountReading>;
  /** Sends one invite call, once: never retried by any layer. Never throws for what the server or network did. */
  invite(accountId: string, request: InviteRequest, signal?: AbortSignal): Promise<InviteOutcome>;
  /** Reads one user by placeholder or record id right before acting on them; null when there is none. */
  readUser(accountId: string, id: string, signal?: AbortSignal): Promise<AccountReading['users'][number] | null>;
  /**
   * Removes the record with this placeholder id (`BSS-…`). Refuses to send anything else. `gone` when it no longer exists: accepted
   * or removed by somebody else. `lost` when the answer was.
   */
  removePlaceholder(accountId: string, placeholder: string): Promise<'removed' | 'gone' | 'lost'>;
  /** Sends the e-mail again. Only the simulator has a route for it (IBM publishes none); elsewhere `not-offered`. */
  resend(accountId: string, placeholder: string): Promise<'resent' | 'not-pending' | 'not-offered' | 'lost'>;
}

export type CloudErrorCode =
  | 'unreachable'
  | 'not-authorized'
  | 'key-invalid'
  | 'not-found'
  | 'rate-limited'
  | 'server-error'
  | 'bad-answer'
  | 'refused';

/** A reading or a sign-in failed for a reason we know. `retryAfterMs` as asked by the server; null when it did not say. */
export class CloudError extends Error {
  readonly code: CloudErrorCode;
  readonly status: number | null;
  readonly transactionId: string | null;
  readonly retryAfterMs: number | null;
  constructor(
    code: CloudErrorCode,
    message: string,
    details: { status?: number; transactionId?: string | null; retryAfterMs?: number | null } = {},
  ) {
    super(message);
    this.name = 'CloudError';
    this.code = code;
    this.status = details.status ?? null;
    this.transactionId = details.transactionId ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

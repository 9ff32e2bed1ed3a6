/* A user record as the account lists it. `state` is IBM's word, verbatim; unknown words are kept and never guessed about. */
export interface AccountUser {
  /** Lower case: people are keyed by account id and lower-cased address. */
  readonly email: string;
  /** The lasting record id (32 hex digits). Never used for removing somebody: see placeholder. */
  readonly recordId: string;
  /** `BSS-…` while the invitation waits, which stops existing on acceptance; `IBMid-…` afterwards. */
  readonly iamId: string;
  readonly state: string;
  /** ISO 8601; null where the account does not say. */
  readonly addedAt: string | null;
}

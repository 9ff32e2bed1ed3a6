/*
 * Everything the practice account remembers, as one JSON value. Nothing here changes by itself: what a person's state is follows
 * from their timeline and the time it is read at (lifecycle.ts), so time passes while nothing runs.
 */

export const STATE_VERSION = 1;

/** From `at` (milliseconds since 1970, practice time) on, the person is in `state`. */
export interface Moment {
  readonly at: number;
  readonly state: string;
}

export interface PolicyAttribute {
  readonly name: string;
  readonly value: string;
  readonly operator?: string;
}

/** A policy as an invitation brings it; its id is given when it is granted. */
export interface GrantedPolicy {
  readonly id: string;
  readonly roles: readonly string[];
  readonly resources: readonly (readonly PolicyAttribute[])[];
}

/** What a person was given, readable back through groups and policies. */
export interface Grants {
  readonly groups: readonly string[];
  readonly policies: readonly GrantedPolicy[];
  readonly classicPermissions: readonly string[];
  readonly organizations: readonly { readonly id: string; readonly spaces: readonly string[] }[];
}

export const NO_GRANTS: Grants = { groups: [], policies: [], classicPermissions: [], organizations: [] };

export interface Profile {
  readonly firstname: string;
  readonly lastname: string;
  readonly phonenumber: string;
  readonly altphonenumber: string;
  readonly photo: string;
}

export interface UserSettings {
  readonly language: string;
  readonly notification_language: string;
  readonly allowed_ip_addresses: string;
  readonly self_manage: boolean;
}

export interface PracticeUser {
  /** Grows by one with every record; the list is in this order and pages by it. */
  readonly serial: number;
  /** 32 hex digits; lasts through acceptance. */
  readonly recordId: string;
  /** The address as it was written in the invitation. */
  readonly email: string;
  /** The id once accepted. Until then the person is known as `BSS-<recordId>`. */
  readonly iamId: string;
  readonly realm: 'IBMid' | 'SL';
  readonly addedAt: number;
  /** IAM id of who sent the invitation; null for the people a fresh account holds. */
  readonly invitedBy: string | null;
  /** In order of time; the first moment is the beginning. */
  readonly timeline: readonly Moment[];
  /** Accepts right after somebody has read them as PENDING (`+race`). */
  readonly acceptsWhenRead: boolean;
  /** When invitation e-mails went out: the first, then one for each resend. */
  readonly mailedAt: readonly number[];
  readonly grants: Grants;
  readonly profile: Profile;
  readonly settings: UserSettings;
}

export type ViolationKind = 'double-invitation' | 'removed-member' | 'over-100';

/** Something a careful client never does, noted although the answer was the usual one. */
export interface Violation {
  readonly kind: ViolationKind;
  readonly at: number;
  readonly detail: string;
}

export interface PracticeState {
  readonly version: typeof STATE_VERSION;
  readonly seed: number;
  /** Milliseconds that practice time runs ahead of the clock it was given. */
  readonly clockAheadMs: number;
  readonly nextSerial: number;
  readonly users: readonly PracticeUser[];
  /** Lower-cased `+busy` addresses that were already turned away once. */
  readonly turnedAway: readonly string[];
  readonly violations: readonly Violation[];
}

export const EMPTY_PROFILE: Profile = { firstname: '', lastname: '', phonenumber: '', altphonenumber: '', photo: '' };

export const EMPTY_SETTINGS: UserSettings = {
  language: '',
  notification_language: '',
  allowed_ip_addresses: '',
  self_manage: false,
};

/** The stored state could not be used: not JSON, or of a version this program does not know. */
export class UnreadableStateError extends Error {
  constructor(reason: string) {
    super(`The stored practice account cannot be used: ${reason}`);
    this.name = 'UnreadableStateError';
  }
}

/** Reads what `JSON.stringify` of a state gave. Throws UnreadableStateError. */
export function parseState(json: string): PracticeState {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new UnreadableStateError('not JSON');
  }
  if (!isState(value)) throw new UnreadableStateError(`not a state of version ${STATE_VERSION}`);
  return value;
}

/** The program itself wrote it whole, so the version and the outer shape are all that can be wrong. */
function isState(value: unknown): value is PracticeState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === STATE_VERSION &&
    'users' in value &&
    Array.isArray(value.users)
  );
}

/** Replaces the record with the same serial; the order stays. */
export function withUser(state: PracticeState, user: PracticeUser): PracticeState {
  return { ...state, users: state.users.map((each) => (each.serial === user.serial ? user : each)) };
}

export function withViolation(state: PracticeState, kind: ViolationKind, at: number, detail: string): PracticeState {
  return { ...state, violations: [...state.violations, { kind, at, detail }] };
}

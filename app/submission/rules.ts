/*
 * The numbers by which sending behaves. Milliseconds unless said otherwise. Where IBM documents nothing the number is ours and says
 * so; a test or the practice account makes time run faster by its clock, never by other numbers.
 */

/**
 * Absent means missing from two complete readings of a list that hides nobody: the first begins at least this long after the call
 * ended, the last at least ABSENT_LAST_MS. Ours: IBM creates records after its 202 and documents no bound.
 */
export const ABSENT_FIRST_MS = 5_000;
export const ABSENT_LAST_MS = 20_000;

/** How often a person proven absent after a lost answer is sent again. Then a person decides. Ours. */
export const MAX_RESENDS = 3;

/** Readings after the last call: every POLL_FAST_MS for POLL_FAST_FOR_MS, then every POLL_SLOW_MS. Ours. */
export const POLL_FAST_MS = 5_000;
export const POLL_FAST_FOR_MS = 30_000;
export const POLL_SLOW_MS = 15_000;
/** After this readings are made on request. Terraform's provider gives PENDING the same five minutes (its PR 6665). */
export const POLL_FOR_MS = 300_000;

/** 409 names people who are being created by another request: IBM's `more_info` asks for about a minute (terraform-provider-ibm 6662). */
export const BUSY_WAIT_MS = 60_000;
/** After this many 409 for a person who stands alone, IBM's answer is taken as a refusal. Ours. */
export const MAX_BUSY = 3;

/** 413 means over 100 people, which we never send; a second one is taken as a lower limit and the call is split. Ours. */
export const MAX_OVERSIZE = 2;

/** A 401 is tried once more with a fresh token; the second in a row means signing in again. */
export const MAX_UNAUTHORIZED = 2;

/** So many people refused alone with 403, and nobody accepted ever: the caller is refused, not the people. Ours. */
export const MAX_FORBIDDEN = 2;

/** Waiting after failures in a row when the server names no time: 1 s, 2 s, 4 s … a minute. */
export function backOff(failures: number): number {
  return Math.min(60_000, 1_000 * 2 ** Math.max(0, failures - 1));
}

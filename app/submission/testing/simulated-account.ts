import type { CallOutcome } from '../event.ts';
import type { AccountReading } from '../plan.ts';
import { readingOf } from './plans.ts';

/*
 * An account as a value that lives in a test: it commits or does not, answers or does not, and shows records only after a while.
 * Tags in the local part decide about a person, as on the practice account.
 */

export const CALL_FAULTS = [
  'cut-before',
  'cut-after',
  'slow-down',
  'slow-down-silent',
  'busy',
  'too-large',
  'unauthorized',
  'refused-once',
  'entries-dropped',
] as const;
export type CallFault = (typeof CALL_FAULTS)[number] | 'none';
export type ReadFault = 'none' | 'unreachable' | 'incomplete';

export interface SimulatedAccount {
  /** Handles one call at `now`. What it committed is committed even when the answer is lost. */
  invite(emails: readonly string[], now: number, fault: CallFault): CallOutcome;
  read(now: number, fault: ReadFault): AccountReading | null;
  /** People whom a call invited although they had a record already. */
  readonly doubles: readonly string[];
  /** When each person got a record. Who vanishes never has one. */
  readonly records: ReadonlyMap<string, number>;
}

const LOST: CallOutcome = { kind: 'lost', reason: 'socket hang up' };
const RETRY_AFTER_MS = 12_000;

export function createSimulatedAccount(visibleAfterMs: number): SimulatedAccount {
  const committed = new Map<string, number>();
  const asked = new Set<string>();
  const doubles: string[] = [];

  const commit = (emails: readonly string[], now: number): void => {
    for (const email of emails) {
      if (email.includes('+vanish')) continue;
      if (committed.has(email)) doubles.push(email);
      else committed.set(email, now);
    }
  };

  return {
    doubles,
    records: committed,
    invite(emails, now, fault) {
      if (fault === 'cut-before') return LOST;
      const status = refusalOf(emails, fault, asked);
      for (const email of emails) asked.add(email);
      if (status !== null) return refusal(status, fault === 'slow-down' ? RETRY_AFTER_MS : null);
      commit(emails, now);
      if (fault === 'cut-after') return LOST;
      const named = fault === 'entries-dropped' ? emails.filter((_, index) => index % 3 !== 0) : emails;
      const entries = named.map((email) => ({ email, recordId: `record-of-${email}`, state: 'PROCESSING' }));
      return { kind: 'accepted', entries };
    },
    read(now, fault) {
      if (fault === 'unreachable') return null;
      const visible = [...committed]
        .filter(([, since]) => now - since >= visibleAfterMs)
        .map(([email]) => ({ email, state: email.includes('+error') ? 'ERROR_WHILE_PROCESSING' : 'PENDING' }));
      const half = visible.slice(0, Math.floor(visible.length / 2));
      return fault === 'incomplete' ? readingOf(half, now, { complete: false }) : readingOf(visible, now);
    },
  };
}

const STATUS_OF_FAULT: Partial<Record<CallFault, number>> = {
  'slow-down': 429,
  'slow-down-silent': 429,
  busy: 409,
  'too-large': 413,
  unauthorized: 401,
  'refused-once': 422,
};

function refusalOf(emails: readonly string[], fault: CallFault, asked: ReadonlySet<string>): number | null {
  const forced = STATUS_OF_FAULT[fault];
  if (forced !== undefined) return forced;
  if (emails.some((email) => email.includes('+refuse'))) return 400;
  return emails.some((email) => email.includes('+busy') && !asked.has(email)) ? 409 : null;
}

function refusal(status: number, retryAfterMs: number | null): CallOutcome {
  return { kind: 'refused', status, code: null, message: `No, ${status}`, transactionId: 't-1', retryAfterMs };
}

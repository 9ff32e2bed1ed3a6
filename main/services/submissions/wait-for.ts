import type { SubmissionSnapshot } from '#app/contract/views.ts';
import { openTroubleOf } from '#app/submission/chronicle.ts';
import { isConfirming, isSettled } from '#app/submission/progress.ts';
import type { SubmissionState } from '#app/submission/state.ts';
import type { Clock } from '../../compose/ports.ts';
import type { Driver } from './driver.ts';
import type { Ledger } from './ledger.ts';

export interface WaitOptions {
  /**
   * How long to wait for the account to confirm people after the last call, in milliseconds. 0: only until everything is sent, with
   * lost answers settled.
   */
  readonly trackMs: number;
  /** How long an account that cannot be reached is waited for, in milliseconds. */
  readonly giveUpMs: number;
  readonly signal?: AbortSignal;
  /** Hears of every change. */
  readonly onProgress?: (snapshot: SubmissionSnapshot) => void;
}

/**
 * `confirmed`: everybody is settled and nobody is PROCESSING. `time-over`: all is sent and somebody is not confirmed. `paused`: a person
 * has to do something. `unreachable`: given up. `ended`: it was interrupted, by the signal or by closing.
 */
export type WaitEnd = 'confirmed' | 'time-over' | 'paused' | 'unreachable' | 'ended';

/** Timers take no more than about 24 days; an hour is as good. */
const LONGEST_SLEEP_MS = 3_600_000;

/** Waits for a submission that is being driven. Fails with what stopped the driver, when that was not the cloud's doing. */
export async function waitFor(
  { ledger, driver, clock }: { readonly ledger: Ledger; readonly driver: Driver; readonly clock: Clock },
  { trackMs, giveUpMs, signal }: WaitOptions,
): Promise<WaitEnd> {
  const limits = { trackMs, giveUpMs, startedAt: clock.now() };
  for (;;) {
    const state = ledger.state();
    const end = endOf(state, clock.now(), limits);
    if (end !== null) return end;
    if (driver.failure() !== null) throw driver.failure();
    if (signal?.aborted === true || !driver.isDriving()) return 'ended';

    const woken = new AbortController();
    const either = signal === undefined ? woken.signal : AbortSignal.any([woken.signal, signal]);
    const left = nextLimit(state, limits) - clock.now();
    const asleep = clock.sleep(Math.min(Math.max(1, left), LONGEST_SLEEP_MS), either).catch(() => undefined);
    await Promise.race([asleep, ledger.changed(either), driver.ended()]);
    woken.abort();
    await asleep;
  }
}

interface Limits extends Pick<WaitOptions, 'trackMs' | 'giveUpMs'> {
  readonly startedAt: number;
}

function endOf(state: SubmissionState, now: number, limits: Limits): WaitEnd | null {
  if (isSettled(state) && !isConfirming(state)) return 'confirmed';
  if (state.paused !== null && state.open === null) return 'paused';
  if (now >= giveUpAt(state, limits)) return 'unreachable';
  return isSent(state) && now - state.rhythmFrom >= limits.trackMs ? 'time-over' : null;
}

/** When waiting could end although nothing happens. */
function nextLimit(state: SubmissionState, limits: Limits): number {
  return Math.min(giveUpAt(state, limits), isSent(state) ? state.rhythmFrom + limits.trackMs : Infinity);
}

/** An account that was away before this wait began gets its full time too: it may be back. */
function giveUpAt(state: SubmissionState, { giveUpMs, startedAt }: Limits): number {
  const since = state.troubles[openTroubleOf(state, 'unreachable')]?.at;
  return since === undefined ? Infinity : Math.max(since, startedAt) + giveUpMs;
}

/** Nothing is left to send: what remains is the account's to say. */
function isSent({ queue, open, refused, people }: SubmissionState): boolean {
  const isLookedUp = people.some(({ status, closed }) => status === 'unknown' && !closed);
  return queue.length === 0 && open === null && refused.length === 0 && !isLookedUp;
}

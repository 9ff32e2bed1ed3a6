import { CodedError } from '#app/contract/errors.ts';
import type { SubmissionEvent } from '#app/submission/event.ts';
import { narrowRequest } from '#app/submission/narrow-request.ts';
import { nextEffect } from '#app/submission/next.ts';
import { observe } from '#app/submission/observe.ts';
import { CloudError, type Cloud } from '../../cloud/cloud.ts';
import type { Clock, Log } from '../../compose/ports.ts';
import { createSequence } from '../../storage/sequence.ts';
import type { Connection } from '../accounts/accounts.ts';
import type { Ledger } from './ledger.ts';

export interface DriverOptions {
  readonly id: string;
  readonly ledger: Ledger;
  readonly connect: (account: string) => Promise<Connection>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Does what the reducer says, one thing at a time, and tells it how it ended. */
export interface Driver {
  /** Goes on until there is nothing to do, in the background. Does nothing while it is going on already. */
  start(): void;
  isDriving(): boolean;
  /** Resolves when it goes on no more; at once when it does not. */
  ended(): Promise<void>;
  /** Why it stopped by itself, when that was none of the cloud's doing (a full disk, a bug); null otherwise. */
  failure(): unknown;
  /** Reads the account once; a reading under way is joined. Fails with CodedError or CloudError when it could not. */
  look(): Promise<void>;
  /** Talks to the account while nothing else of this submission does. Fails with CodedError or CloudError. */
  inTurn<Result>(job: (cloud: Cloud) => Promise<Result>): Promise<Result>;
  /** Ends after the call under way has been answered and written down, or is cut after `graceMs` and counts as lost. */
  close(graceMs: number): Promise<void>;
}

export function createDriver({ id, ledger, connect, clock, log }: DriverOptions): Driver {
  const takeTurn = createSequence();
  const closing = new AbortController();
  const cutting = new AbortController();
  let driving: Promise<void> | null = null;
  let failure: unknown = null;
  let looking: Promise<unknown> | null = null;

  /** The account that was agreed to, and no other that may bear its name by now. */
  const openCloud = async (): Promise<Cloud> => {
    const { account } = ledger.state().plan;
    const connection = await connect(account.name);
    if (connection.account.id !== account.id) {
      const { name, id: expected } = account;
      throw new CodedError('account-differs', { account: name, expected, actual: connection.account.id });
    }
    return connection.cloud;
  };

  const recordOne = (event: SubmissionEvent): Promise<void> => ledger.record(() => [event]);

  /** Resolves with what went wrong, which is in the ledger by then; null when nothing did. */
  const sweep = async (): Promise<unknown> => {
    try {
      const cloud = await openCloud();
      const reading = await cloud.readUsers(ledger.state().plan.account.id, { signal: cutting.signal });
      await ledger.record((state) => observe(state, reading));
      return null;
    } catch (error) {
      if (cutting.signal.aborted) return error;
      await recordOne(toFailure(error, clock.now()));
      return error;
    }
  };

  const look = (): Promise<unknown> => {
    looking ??= takeTurn(sweep).finally(() => (looking = null));
    return looking;
  };

  /** The intent is on disk before the call, the outcome after. No layer below sends a second time. */
  const sendNext = async (): Promise<void> => {
    let cloud: Cloud;
    try {
      cloud = await openCloud();
    } catch (error) {
      return recordOne(toFailure(error, clock.now()));
    }
    await ledger.record((state) => {
      // Whoever paused or stopped it meanwhile has been heard.
      const effect = nextEffect(state, clock.now());
      if (effect.type !== 'send') return [];
      const { call, invitation, emails } = effect;
      return [{ type: 'call-intended', at: clock.now(), call, invitation, emails: [...emails] }];
    });
    const { open, plan } = ledger.state();
    if (open === null) return;
    const { call, batch } = open;
    const request = narrowRequest(plan.invitations[batch.invitation]!.request, batch.emails);
    const outcome = await cloud.invite(plan.account.id, request, cutting.signal);
    const answered = outcome.kind === 'accepted' ? { ...outcome, entries: [...outcome.entries] } : outcome;
    await recordOne({ type: 'call-answered', at: clock.now(), call, outcome: answered });
  };

  const waitUntil = async (until: number): Promise<void> => {
    const woken = new AbortController();
    const signal = AbortSignal.any([woken.signal, closing.signal]);
    const asleep = clock.sleep(Math.max(0, until - clock.now()), signal).catch(() => undefined);
    await Promise.race([asleep, ledger.changed(signal)]);
    woken.abort();
    await asleep;
  };

  const drive = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const effect = nextEffect(ledger.state(), clock.now());
      if (effect.type === 'finish') return;
      if (effect.type === 'wait') await waitUntil(effect.until);
      else if (effect.type === 'sweep') await look();
      else await takeTurn(sendNext);
    }
  };

  return {
    start() {
      if (driving !== null || closing.signal.aborted) return;
      failure = null;
      driving = drive()
        .catch((error: unknown) => {
          failure = error;
          log.error({ submission: id, error: String(error) }, 'submission stopped');
        })
        .finally(() => (driving = null));
    },
    isDriving: () => driving !== null,
    ended: () => driving ?? Promise.resolve(),
    failure: () => failure,

    async look() {
      const error = await look();
      if (error !== null) throw error;
    },

    inTurn: (job) => takeTurn(async () => job(await openCloud())),

    async close(graceMs) {
      closing.abort();
      const ended = takeTurn(() => Promise.resolve()).then(() => driving);
      const hurry = new AbortController();
      const grace = clock.sleep(graceMs, hurry.signal).then(
        () => cutting.abort(),
        () => undefined,
      );
      await ended;
      hurry.abort();
      await grace;
      await ledger.close();
    },
  };
}

/**
 * A failed reading or sign-in as the reducer hears of it. What only a person can put right ends the sign-in; the rest is tried again.
 * Anything else is not the cloud's doing and is thrown.
 */
function toFailure(error: unknown, at: number): SubmissionEvent {
  if (error instanceof CodedError) return { type: 'signed-out', at };
  if (!(error instanceof CloudError)) throw error;
  if (error.code === 'not-authorized' || error.code === 'key-invalid') return { type: 'signed-out', at };
  return { type: 'sweep-failed', at, code: error.code, retryAfterMs: error.retryAfterMs };
}

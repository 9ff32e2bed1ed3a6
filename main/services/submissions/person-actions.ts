import { CodedError } from '#app/contract/errors.ts';
import type { ActionResult } from '#app/contract/views.ts';
import type { SubmissionEvent } from '#app/submission/event.ts';
import { whyNotCancel, whyNotResend } from '#app/submission/may.ts';
import { toSeen } from '#app/submission/observe.ts';
import { personOf } from '#app/submission/people.ts';
import type { Person } from '#app/submission/person.ts';
import type { ActionReason } from '#app/submission/reason.ts';
import { backOff } from '#app/submission/rules.ts';
import { CloudError, type Cloud } from '../../cloud/cloud.ts';
import type { Clock } from '../../compose/ports.ts';
import type { Run } from './run.ts';

/*
 * Cancelling and resending, one person at a time: each is read right before, acted on by the placeholder just read, and written down
 * before and after. What stays unclear is settled by one reading of the account, never by doing it again.
 */

/** How often a call that the server asks to slow down for is made. */
const MAX_TRIES = 4;

/** Cancels invitations. Never removes a member: see whyNotCancel, and Cloud.removePlaceholder, which takes placeholders only. */
export function cancelPeople(run: Run, emails: readonly string[], clock: Clock): Promise<readonly ActionResult[]> {
  return actOnEach(run, emails, clock, {
    why: whyNotCancel,
    act: async (cloud, account, email, placeholder) => {
      await record(run, { type: 'cancel-intended', at: clock.now(), email, placeholder });
      const result = await orRefused(clock, () => cloud.removePlaceholder(account, placeholder));
      await record(run, { type: 'cancel-answered', at: clock.now(), email, result });
      if (result === 'refused') return 'refused-by-cloud';
      return result === 'removed' ? 'done' : 'unclear';
    },
    conclude: (person) => {
      if (person.status === 'cancelled') return null;
      return whyNotCancel(person) ?? (person.missingSince === null ? 'no-answer' : 'not-in-account');
    },
  });
}

/** Sends the e-mail again. Only the practice account offers it to programs. */
export function resendPeople(run: Run, emails: readonly string[], clock: Clock): Promise<readonly ActionResult[]> {
  const { practice } = run.state().plan.account;
  return actOnEach(run, emails, clock, {
    why: (person) => whyNotResend(person, practice, clock.now()),
    act: async (cloud, account, email, placeholder) => {
      await record(run, { type: 'resend-intended', at: clock.now(), email, placeholder });
      const result = await orRefused(clock, () => cloud.resend(account, placeholder));
      await record(run, { type: 'resend-answered', at: clock.now(), email, result });
      switch (result) {
        case 'resent':
          return 'done';
        case 'not-pending':
          return 'no-longer-waiting';
        case 'not-offered':
          return 'resend-not-offered';
        case 'refused':
          return 'refused-by-cloud';
        case 'lost':
          return 'no-answer';
      }
    },
    conclude: (person) => whyNotResend(person, practice, clock.now()) ?? 'no-longer-waiting',
  });
}

interface Acting {
  readonly why: (person: Person) => ActionReason | null;
  readonly act: (
    cloud: Cloud,
    account: string,
    email: string,
    placeholder: string,
  ) => Promise<'done' | 'unclear' | ActionReason>;
  /** What became of somebody unclear, after the account was read once more; null: it was done. */
  readonly conclude: (person: Person) => ActionReason | null;
}

async function actOnEach(
  run: Run,
  emails: readonly string[],
  clock: Clock,
  acting: Acting,
): Promise<readonly ActionResult[]> {
  const wanted = [...new Set(emails.map((email) => email.trim().toLowerCase()))];
  const reasons = new Map<string, ActionReason | null>();
  const unclear: string[] = [];
  if (wanted.some((email) => isUnseen(personOf(run.state(), email)))) await lookIfPossible(run);

  let isReachable = true;
  for (const email of wanted) {
    const person = personOf(run.state(), email);
    const why = person === undefined ? 'not-in-submission' : acting.why(person);
    if (why !== null || !isReachable) {
      reasons.set(email, why ?? 'cloud-unreachable');
      continue;
    }
    try {
      const result = await actOnOne(run, email, clock, acting);
      if (result === 'unclear') unclear.push(email);
      else reasons.set(email, result === 'done' ? null : result);
    } catch (error) {
      if (!isCloudFailure(error)) throw error;
      isReachable = false;
      reasons.set(email, 'cloud-unreachable');
    }
  }

  if (unclear.length > 0) await lookIfPossible(run);
  for (const email of unclear) reasons.set(email, acting.conclude(personOf(run.state(), email)!));
  return wanted.map((email) => {
    const reason = reasons.get(email) ?? null;
    return { email, done: reason === null, reason };
  });
}

/** Reads the person, asks again whether it may be done, and does it; all in one turn. */
function actOnOne(
  run: Run,
  email: string,
  clock: Clock,
  { why, act }: Acting,
): Promise<'done' | 'unclear' | ActionReason> {
  return run.driver.inTurn(async (cloud) => {
    const account = run.state().plan.account.id;
    const found = await cloud.readUser(account, personOf(run.state(), email)!.iamId!);
    const isSame = found === null || found.email === email;
    await record(run, {
      type: 'looked-up',
      at: clock.now(),
      email,
      found: found !== null && isSame ? toSeen(found) : null,
    });
    if (found === null || !isSame) return 'unclear';
    return why(personOf(run.state(), email)!) ?? act(cloud, account, email, found.iamId);
  });
}

/** Sent, and not seen yet: there is no placeholder to act on before the account has been read. */
function isUnseen(person: Person | undefined): boolean {
  return person !== undefined && person.sends > 0 && person.state === null && person.status !== 'cancelled';
}

/** Without a reading the answer is less certain, not wrong. */
async function lookIfPossible(run: Run): Promise<void> {
  try {
    await run.driver.look();
  } catch (error) {
    if (!isCloudFailure(error)) throw error;
  }
}

/**
 * A clear no of the server, which did nothing: asked to slow down, it is tried again a few times. Everything else that goes wrong
 * stays what it is.
 */
async function orRefused<Result>(clock: Clock, call: () => Promise<Result>): Promise<Result | 'refused'> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      if (error.code !== 'rate-limited' || tries === MAX_TRIES) return 'refused';
      await clock.sleep(error.retryAfterMs ?? backOff(tries));
    }
  }
}

function isCloudFailure(error: unknown): boolean {
  return error instanceof CloudError || error instanceof CodedError;
}

function record(run: Run, event: SubmissionEvent): Promise<void> {
  return run.ledger.record(() => [event]);
}

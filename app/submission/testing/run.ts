import { submissionEventSchema, type SubmissionEvent } from '../event.ts';
import { nextEffect } from '../next.ts';
import { observe } from '../observe.ts';
import type { Plan } from '../plan.ts';
import { isSettled } from '../progress.ts';
import { toInitialState, type SubmissionState } from '../state.ts';
import { replay, submission } from '../submission.ts';
import { START } from './plans.ts';
import type { CallFault, ReadFault, SimulatedAccount } from './simulated-account.ts';

/* Drives a submission against a simulated account, without waiting: time jumps to the next thing to do. */

export interface Accidents {
  readonly callFault: () => CallFault;
  readonly readFault: () => ReadFault;
  /** Whether the process is killed here: before an intent, or with a call under way. */
  readonly isKilled: (where: 'between' | 'calling') => boolean;
  /** What a person asks for here; null for nothing. */
  readonly request: () => 'pause' | 'stop' | null;
}

export const NO_ACCIDENTS: Accidents = {
  callFault: () => 'none',
  readFault: () => 'none',
  isKilled: () => false,
  request: () => null,
};

export interface Run {
  readonly plan: Plan;
  now: number;
  state: SubmissionState;
  /** As the journal would give them back: through JSON and the schema. */
  readonly events: SubmissionEvent[];
  /** People of each call, in order. */
  readonly calls: (readonly string[])[];
  record(event: SubmissionEvent): void;
}

/** A submission that has started with a fresh plan. `check` sees the state after every event. */
export function startRun(plan: Plan, check: (state: SubmissionState) => void = () => undefined): Run {
  const run: Run = {
    plan,
    now: START,
    state: toInitialState(plan),
    events: [],
    calls: [],
    record(event) {
      const written = submissionEventSchema.parse(JSON.parse(JSON.stringify(event)));
      run.events.push(written);
      run.state = submission(run.state, written).state;
      check(run.state);
    },
  };
  run.record({ type: 'started', version: 1, at: START, plan: plan.hash, draftName: 'Draft', fresh: true });
  return run;
}

/** Takes one step. False when there is nothing to do until a person asks for something. */
export function step(run: Run, account: SimulatedAccount, accidents: Accidents = NO_ACCIDENTS): boolean {
  if (accidents.isKilled('between')) restart(run);
  const request = accidents.request();
  if (request !== null) run.record({ type: request === 'pause' ? 'paused' : 'stop-requested', at: run.now });
  const effect = nextEffect(run.state, run.now);
  switch (effect.type) {
    case 'finish':
      return false;
    case 'wait':
      run.now = effect.until;
      return true;
    case 'sweep':
      sweep(run, account, accidents.readFault());
      return true;
    case 'send': {
      const { call, invitation, emails } = effect;
      run.record({ type: 'call-intended', at: run.now, call, invitation, emails: [...emails] });
      run.calls.push(emails);
      const outcome = account.invite(emails, run.now, accidents.callFault());
      run.now += 400;
      if (accidents.isKilled('calling')) restart(run);
      else run.record({ type: 'call-answered', at: run.now, call, outcome });
      return true;
    }
  }
}

export function sweep(run: Run, account: SimulatedAccount, fault: ReadFault = 'none'): void {
  const reading = account.read(run.now, fault);
  run.now += 100;
  if (reading === null) run.record({ type: 'sweep-failed', at: run.now, code: 'unreachable', retryAfterMs: null });
  else for (const event of observe(run.state, reading)) run.record(event);
}

/** The process dies; another one reads the journal and a person says go on. */
export function restart(run: Run): void {
  run.state = replay(run.plan, run.events);
  run.now += 2_000;
  run.record({ type: 'reopened', at: run.now });
  run.record({ type: 'resumed', at: run.now });
}

/** Runs until everybody is settled. A pause for signing in is answered at once. Fails after `most` steps. */
export function settle(run: Run, account: SimulatedAccount, accidents: Accidents = NO_ACCIDENTS, most = 5_000): void {
  for (let steps = 0; !isSettled(run.state); steps += 1) {
    if (steps > most) throw new Error(`Not settled after ${most} steps: ${JSON.stringify(run.state.counts)}`);
    const isGoing = step(run, account, accidents);
    if (!isGoing && run.state.paused !== null) run.record({ type: 'resumed', at: run.now });
    else if (!isGoing && !isSettled(run.state)) throw new Error(`Stuck: ${JSON.stringify(run.state.counts)}`);
  }
}

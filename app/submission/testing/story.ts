import type { CallOutcome, SubmissionEvent } from '../event.ts';
import { observe } from '../observe.ts';
import { personOf } from '../people.ts';
import type { Person } from '../person.ts';
import type { AccountReading, Plan } from '../plan.ts';
import { toInitialState, type SubmissionState } from '../state.ts';
import { submission } from '../submission.ts';
import { readingOf, START } from './plans.ts';

/* A submission told event by event, for tests that need each moment to be exact. Times are milliseconds after the start. */

export interface Story {
  state(): SubmissionState;
  person(email: string): Person;
  tell(...events: readonly SubmissionEvent[]): Story;
  /** Sends the first queued batch and answers it. */
  call(after: number, outcome: CallOutcome): Story;
  /** A reading that begins and ends at this moment, with these people and their states. */
  read(after: number, users: Readonly<Record<string, string>>, more?: Partial<AccountReading>): Story;
}

export const ACCEPT = (emails: readonly string[]): CallOutcome => ({
  kind: 'accepted',
  entries: emails.map((email) => ({ email, recordId: `record-of-${email}`, state: 'PROCESSING' })),
});
export const LOST: CallOutcome = { kind: 'lost', reason: 'no-answer' };
export const refuse = (status: number, more: { retryAfterMs?: number; code?: string } = {}): CallOutcome => ({
  kind: 'refused',
  status,
  code: more.code ?? null,
  message: `No, ${status}`,
  transactionId: null,
  retryAfterMs: more.retryAfterMs ?? null,
});

/** A submission that has just started with a fresh plan. */
export function startStory(plan: Plan): Story {
  let state = toInitialState(plan);
  const story: Story = {
    state: () => state,
    person: (email) => personOf(state, email)!,
    tell(...events) {
      for (const event of events) state = submission(state, event).state;
      return story;
    },
    call(after, outcome) {
      const at = START + after;
      const { invitation, emails } = state.queue[0]!;
      const call = state.calls.invite + 1;
      return story.tell(
        { type: 'call-intended', at, call, invitation, emails: [...emails] },
        { type: 'call-answered', at, call, outcome },
      );
    },
    read(after, users, more = {}) {
      const rows = Object.entries(users).map(([email, word]) => ({ email, state: word }));
      return story.tell(...observe(state, readingOf(rows, START + after, more)));
    },
  };
  return story.tell({ type: 'started', version: 1, at: START, plan: plan.hash, draftName: 'Draft', fresh: true });
}

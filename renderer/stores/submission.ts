import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#app/contract/client.ts';
import type { ActionResult, SubmissionSnapshot } from '#app/contract/views.ts';
import type { Action } from '#app/submission/status.ts';

/*
 * One submission as it is now: read again whenever the main process says that it changed. What was read stays visible when a
 * reading fails.
 */

export type SubmissionTask = 'pause' | 'resume' | 'stop' | 'refresh' | Action;

export interface SubmissionState {
  /** Null until read for the first time. */
  readonly snapshot: SubmissionSnapshot | null;
  /** Why the last reading failed; null when it did not. */
  readonly readFailure: unknown;
  /** Why the last task failed; null when it did not. */
  readonly failure: unknown;
  /** What was asked for and has not answered yet. */
  readonly task: SubmissionTask | null;
  /** What the last cancelling or resending did for each person; null when there was none. */
  readonly done: { readonly action: Action; readonly results: readonly ActionResult[] } | null;
  /** Reads the snapshot. Calls during a reading lead to exactly one more. Never rejects. */
  read(): Promise<void>;
  pause(): Promise<void>;
  /** Goes on: after a pause, a lost connection or a restart. */
  resume(): Promise<void>;
  stop(): Promise<void>;
  /** Lets the account be read once. */
  refresh(): Promise<void>;
  /** Cancels or resends for these people, one task at a time; the results are in `done`. */
  act(action: Action, emails: readonly string[]): Promise<void>;
  forgetResults(): void;
  /** Reads, and listens to the main process until the returned function is called. */
  watch(): () => void;
}

export type SubmissionStore = StoreApi<SubmissionState>;

/** Makes the store of one submission. Nothing is read before `watch` or `read`. */
export function createSubmissionStore(client: Client, submission: string): SubmissionStore {
  let reading: Promise<void> | null = null;
  let again = false;
  return createStore<SubmissionState>((set, get) => {
    const readOnce = async (): Promise<void> => {
      do {
        again = false;
        try {
          set({ snapshot: await client.call('submissions.open', { submission }), readFailure: null });
        } catch (readFailure) {
          set({ readFailure });
        }
      } while (again);
    };
    const read = (): Promise<void> => {
      if (reading === null) reading = readOnce().finally(() => (reading = null));
      else again = true;
      return reading;
    };
    const perform = async (task: SubmissionTask, work: () => Promise<Partial<SubmissionState>>): Promise<void> => {
      if (get().task !== null) return;
      set({ task, failure: null });
      try {
        set(await work());
      } catch (failure) {
        set({ failure });
      } finally {
        set({ task: null });
      }
      await read();
    };
    const command = (task: 'pause' | 'resume' | 'stop') => () =>
      perform(task, async () => {
        await client.call(`submissions.${task}`, { submission });
        return {};
      });
    return {
      snapshot: null,
      readFailure: null,
      failure: null,
      task: null,
      done: null,
      read,
      pause: command('pause'),
      resume: command('resume'),
      stop: command('stop'),
      refresh: () =>
        perform('refresh', async () => ({ snapshot: await client.call('submissions.refresh', { submission }) })),
      act: (action, emails) =>
        perform(action, async () => ({
          done: { action, results: await client.call(`submissions.${action}`, { submission, emails: [...emails] }) },
        })),
      forgetResults: () => set({ done: null, failure: null }),
      watch() {
        const ends = [
          client.on('submissions.changed', (changed) => {
            if (changed.submission === submission) void read();
          }),
          client.on('connection.reset', () => void read()),
        ];
        void read();
        return () => ends.forEach((end) => end());
      },
    };
  });
}

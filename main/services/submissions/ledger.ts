import type { SubmissionEvent } from '#app/submission/event.ts';
import type { SubmissionState } from '#app/submission/state.ts';
import { advance } from '#app/submission/submission.ts';
import type { Journal } from '../../storage/journal.ts';
import { createSequence } from '../../storage/sequence.ts';

/** The state of a submission and its journal, which never differ: an event is on disk before it counts. */
export interface Ledger {
  state(): SubmissionState;
  /**
   * Lets `decide` see the state with everything before applied, writes the events it gives, and applies them. Fails with
   * StorageError; then nothing was applied.
   */
  record(decide: (state: SubmissionState) => readonly SubmissionEvent[]): Promise<void>;
  /** Resolves after the next event, or when `signal` is aborted. */
  changed(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface LedgerParts {
  /** What the journal gives so far. */
  readonly first: SubmissionState;
  /** What is known since and not written yet: it goes to the journal before the next event, so that merely looking writes nothing. */
  readonly unwritten: readonly SubmissionEvent[];
  /** Opens the journal when the first event is written. Null for a program without the lock: what it learns stays in memory. */
  readonly openJournal: (() => Promise<Journal<SubmissionEvent>>) | null;
  /** Hears of every change. */
  readonly onChange: (before: SubmissionState, after: SubmissionState) => void;
}

export function createLedger({ first, unwritten, openJournal, onChange }: LedgerParts): Ledger {
  const inSequence = createSequence();
  const listeners = new Set<() => void>();
  let state = unwritten.reduce(advance, first);
  let owed = unwritten;
  let journal: Journal<SubmissionEvent> | null = null;

  const write = async (events: readonly SubmissionEvent[]): Promise<void> => {
    if (openJournal === null) return;
    const opened = (journal ??= await openJournal());
    await Promise.all([...owed, ...events].map((event) => opened.append(event)));
    owed = [];
  };

  return {
    state: () => state,

    record: (decide) =>
      inSequence(async () => {
        const events = decide(state);
        if (events.length === 0) return;
        await write(events);
        const before = state;
        state = events.reduce(advance, before);
        onChange(before, state);
        for (const listener of [...listeners]) listener();
      }),

    changed: (signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          listeners.delete(end);
          signal.removeEventListener('abort', end);
          resolve();
        };
        listeners.add(end);
        signal.addEventListener('abort', end, { once: true });
        if (signal.aborted) end();
      }),

    close: () => inSequence(async () => journal?.close()),
  };
}

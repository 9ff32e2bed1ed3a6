import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#app/contract/client.ts';
import { CodedError } from '#app/contract/errors.ts';
import type { PlanProgress } from '#app/contract/views.ts';
import type { Plan } from '#app/submission/plan.ts';

/*
 * One draft compared with its account. A plan is only ever shown while it is true: when the draft changes it is out of date, and
 * what the main process refuses as out of date is made again instead of sent.
 */

export interface PlanState {
  /** Null while there is none: before the first reading, and while a new one is made. */
  readonly plan: Plan | null;
  readonly reading: boolean;
  /** How far the reading is; null until the first page has come. */
  readonly progress: PlanProgress | null;
  /** Pages of the last complete reading, as a guess for the next; null when there was none. */
  readonly aboutPages: number | null;
  readonly failure: unknown;
  /** Somebody stopped the reading. */
  readonly stopped: boolean;
  /** The draft has changed since the plan was made. */
  readonly outOfDate: boolean;
  /** The main process refused the last plan as out of date, and this one was made instead. */
  readonly remade: boolean;
  /** Ids of the pauses that were ticked. */
  readonly ticked: ReadonlySet<string>;
  readonly submitting: boolean;
  /** Reads the account and makes the plan. Never rejects. */
  make(): Promise<void>;
  /** Gives the reading up: its result is not taken. */
  stop(): void;
  tick(pause: string, on: boolean): void;
  /** Submits exactly this plan. Answers the submission, or null when it was refused; the reason is in the state. */
  submit(): Promise<string | null>;
  /** Listens to the main process until the returned function is called. */
  watch(): () => void;
}

export type PlanStore = StoreApi<PlanState>;

const NOTHING_READ = {
  plan: null,
  progress: null,
  failure: null,
  stopped: false,
  outOfDate: false,
  ticked: new Set<string>(),
};

/**
 * Makes the store for one draft. Nothing is read before `make`. `saveDraft` puts on disk what was decided a moment ago: a plan is made of
 * what is there.
 */
export function createPlanStore(client: Client, draft: string, saveDraft: () => Promise<void>): PlanStore {
  let latest = 0;
  /** The draft changed while a plan was being made: of which of the two it was made is not known yet. */
  let isOvertaken = false;
  return createStore<PlanState>((set, get) => {
    const make = async (remade: boolean): Promise<void> => {
      const turn = ++latest;
      isOvertaken = false;
      set({ ...NOTHING_READ, reading: true, remade });
      try {
        await saveDraft();
        const plan = await client.call('plans.make', { draft });
        if (turn !== latest) return;
        set({ plan, reading: false, aboutPages: plan.reading.pages });
        if (isOvertaken) void compare();
      } catch (failure) {
        if (turn === latest) set({ failure, reading: false });
      }
    };
    const compare = async (): Promise<void> => {
      const { plan } = get();
      if (plan === null) {
        isOvertaken = true;
        return;
      }
      const document = await client.call('drafts.open', { draft }).catch(() => null);
      if (document !== null && get().plan === plan) set({ outOfDate: document.revision !== plan.draftRevision });
    };
    return {
      ...NOTHING_READ,
      reading: false,
      aboutPages: null,
      remade: false,
      submitting: false,
      make: () => make(false),
      stop() {
        latest += 1;
        set({ reading: false, stopped: true });
      },
      tick(pause, on) {
        const ticked = new Set(get().ticked);
        if (on) ticked.add(pause);
        else ticked.delete(pause);
        set({ ticked });
      },
      async submit() {
        const { plan, submitting } = get();
        if (plan === null || submitting) return null;
        set({ submitting: true, failure: null });
        try {
          return (await client.call('submissions.start', { draft, planHash: plan.hash })).submission;
        } catch (failure) {
          if (isOutOfDate(failure)) await make(true);
          else set({ failure });
          return null;
        } finally {
          set({ submitting: false });
        }
      },
      watch() {
        const ends = [
          client.on('plans.progress', (progress) => {
            if (progress.draft === draft && get().reading) set({ progress });
          }),
          client.on('drafts.changed', (changed) => {
            if (changed.draft === null || changed.draft === draft) void compare();
          }),
          client.on('connection.reset', () => void compare()),
        ];
        return () => ends.forEach((end) => end());
      },
    };
  });
}

/** The plan is no longer known to the main process, or no longer what it would make. */
function isOutOfDate(failure: unknown): boolean {
  return failure instanceof CodedError && (failure.code === 'plan-out-of-date' || failure.code === 'plan-unknown');
}

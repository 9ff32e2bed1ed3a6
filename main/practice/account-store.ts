import type { Answer } from './exchange.ts';
import { parseState } from './state.ts';
import type { PracticeState } from './state.ts';

/** Where the state is kept between runs. `read` gives null where nothing was kept; `write` resolves when it is safe on disk. */
export interface PracticePersistence {
  read(): Promise<string | null>;
  write(json: string): Promise<void>;
}

export type Step = (before: PracticeState) => { readonly state: PracticeState; readonly answer: Answer };

/** The one place where the state of a running account changes. */
export interface AccountStore {
  state(): PracticeState;
  /**
   * Takes one step after the other. What a step changed is stored before its answer is given, and forgotten when it could not be
   * stored: memory never runs ahead of disk. Rejects with what writing failed with.
   */
  change(step: Step): Promise<Answer>;
}

/** Opens what was kept, or begins with `create`. Without persistence it lives in memory. Throws UnreadableStateError. */
export async function openAccountStore(
  persistence: PracticePersistence | null,
  create: () => PracticeState,
): Promise<AccountStore> {
  const kept = (await persistence?.read()) ?? null;
  let state = kept === null ? create() : parseState(kept);
  // Kept from the first start on, so that who has been pending for three days then has been for four a day later.
  if (kept === null) await persistence?.write(JSON.stringify(state));
  let last: Promise<unknown> = Promise.resolve();
  return {
    state: () => state,
    change: (step) => {
      const result = last.then(async () => {
        const turn = step(state);
        if (turn.state !== state) await persistence?.write(JSON.stringify(turn.state));
        state = turn.state;
        return turn.answer;
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
}

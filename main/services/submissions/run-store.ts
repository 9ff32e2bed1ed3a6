import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '#app/contract/errors.ts';
import { submissionEventSchema, type EventOf } from '#app/submission/event.ts';
import type { SubmissionState } from '#app/submission/state.ts';
import { listFolder, moveFolder, removeFolder } from '../../storage/folder.ts';
import { openJournal } from '../../storage/journal.ts';
import { freezePlan, type FrozenPlan } from './frozen-plan.ts';
import { journalOf, openRun, type Run, type RunOptions } from './run.ts';

/*
 * Submissions on disk:
 *   submissions/<id>/plan.json       the plan that was agreed to, written once
 *   submissions/<id>/journal.jsonl   everything that happened, only ever appended to
 *   submissions/.new-<id>            one that is being made: it appears whole or not at all
 */

export interface RunStore {
  /** Makes the records of a new submission; when this resolves they survive loss of power. Fails with StorageError. */
  begin(id: string, frozen: FrozenPlan, started: EventOf<'started'>): Promise<Run>;
  /** Opened once and kept; in a program without the lock read anew when another has written. Fails with `submission-unknown` and StorageError. */
  open(id: string): Promise<Run>;
  /** All that can be opened; one that cannot is logged and left out. */
  all(): Promise<readonly Run[]>;
  /** Those that this process has opened. */
  opened(): readonly Run[];
  /** Hears of every change of a submission until the returned function is called. */
  watch(id: string, listener: () => void): () => void;
  /** Removes what a killed program left half-made. Only the holder of the lock may do this. */
  sweep(): Promise<void>;
  close(graceMs: number): Promise<void>;
}

const ID = /^[0-9a-f]{8,64}$/;
const UNFINISHED = '.new-';

export function createRunStore({ folder, ...options }: RunOptions & { readonly folder: string }): RunStore {
  const kept = new Map<string, Promise<Run>>();
  const opened = new Map<string, Run>();
  const sizes = new Map<string, number | null>();
  const listeners = new Set<(id: string) => void>();

  const onChange = (id: string, before: SubmissionState, after: SubmissionState): void => {
    options.onChange(id, before, after);
    for (const listener of [...listeners]) listener(id);
  };
  const ids = async (): Promise<string[]> => (await listFolder(folder)).filter((name) => ID.test(name));

  const read = async (id: string, hasJustBegun = false): Promise<Run> => {
    const run = ID.test(id) ? await openRun(join(folder, id), id, { ...options, onChange }, hasJustBegun) : null;
    if (run === null) throw new CodedError('submission-unknown', { submission: id });
    opened.set(id, run);
    return run;
  };

  /** Without the lock another program may be writing: what was read holds until the journal is longer. */
  const openToRead = async (id: string): Promise<Run> => {
    const size = ID.test(id) ? await sizeOf(journalOf(join(folder, id))) : null;
    const known = opened.get(id);
    if (known !== undefined && sizes.get(id) === size) return known;
    sizes.set(id, size);
    return read(id);
  };

  const open = (id: string): Promise<Run> => {
    if (options.readOnly) return openToRead(id);
    const known = kept.get(id);
    if (known !== undefined) return known;
    const opening = read(id);
    kept.set(id, opening);
    // What could not be read may be put right by hand: the next time looks again.
    opening.catch(() => kept.delete(id));
    return opening;
  };

  return {
    open,

    async begin(id, frozen, started) {
      const unfinished = join(folder, UNFINISHED + id);
      await freezePlan(unfinished, frozen, options.clock);
      const journal = await openJournal({ file: journalOf(unfinished), schema: submissionEventSchema });
      await journal.append(started);
      await journal.close();
      await moveFolder(unfinished, join(folder, id), options);
      const run = read(id, true);
      kept.set(id, run);
      return run;
    },

    async all() {
      const runs: Run[] = [];
      for (const id of await ids()) {
        const run = await open(id).catch((error: unknown) => {
          options.log.warn({ submission: id, error: String(error) }, 'submission cannot be read');
          return null;
        });
        if (run !== null) runs.push(run);
      }
      return runs;
    },

    opened: () => [...opened.values()],

    watch(id, listener) {
      const hear = (changed: string): void => {
        if (changed === id) listener();
      };
      listeners.add(hear);
      return () => listeners.delete(hear);
    },

    async sweep() {
      const unfinished = (await listFolder(folder)).filter((name) => name.startsWith(UNFINISHED));
      for (const name of unfinished) await removeFolder(join(folder, name));
    },

    async close(graceMs) {
      await Promise.all([...opened.values()].map((run) => run.driver.close(graceMs)));
    },
  };
}

/** Bytes of a file; null when there is none. */
async function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ size }) => size,
    () => null,
  );
}

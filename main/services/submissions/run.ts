import { join } from 'node:path';
import { submissionEventSchema } from '#app/submission/event.ts';
import { isSettled } from '#app/submission/progress.ts';
import type { SubmissionState } from '#app/submission/state.ts';
import { replay } from '#app/submission/submission.ts';
import type { Clock, Log } from '../../compose/ports.ts';
import { StorageError } from '../../storage/errors.ts';
import { readJournal } from '../../storage/journal-content.ts';
import { openJournal } from '../../storage/journal.ts';
import type { Connection } from '../accounts/accounts.ts';
import { createDriver, type Driver } from './driver.ts';
import { readFrozenPlan, type Origin } from './frozen-plan.ts';
import { createLedger, type Ledger } from './ledger.ts';

/** One submission as this process has it: its records, what drives it, and where its people came from. */
export interface Run {
  readonly id: string;
  readonly ledger: Ledger;
  readonly driver: Driver;
  readonly origin: Origin;
  state(): SubmissionState;
}

export interface RunOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly readOnly: boolean;
  readonly connect: (account: string) => Promise<Connection>;
  readonly onChange: (id: string, before: SubmissionState, after: SubmissionState) => void;
}

/** The journal of the submission whose records are in `folder`. */
export function journalOf(folder: string): string {
  return join(folder, 'journal.jsonl');
}

/**
 * Opens the records in `folder`: the state is what replaying them gives. Unless this process has just begun it, what the last one
 * left open counts as lost from now on. Nothing goes on by itself. Null when there is no such submission. Fails with StorageError.
 */
export async function openRun(
  folder: string,
  id: string,
  options: RunOptions,
  hasJustBegun: boolean,
): Promise<Run | null> {
  const { clock, log, readOnly, connect, onChange } = options;
  const frozen = await readFrozenPlan(folder);
  if (frozen === null) return null;
  const file = journalOf(folder);
  const { events, damagedLines } = await readJournal(file, submissionEventSchema);
  if (damagedLines.length > 0) {
    log.warn({ submission: id, lines: damagedLines }, 'journal has lines that cannot be read');
  }
  const [begin] = events;
  if (begin?.type !== 'started' || begin.plan !== frozen.plan.hash) throw new StorageError('damaged', file);
  const first = replay(frozen.plan, events);
  const isTakenUp = !hasJustBegun && !isSettled(first);
  const ledger = createLedger({
    first,
    unwritten: isTakenUp ? [{ type: 'reopened', at: clock.now() }] : [],
    openJournal: readOnly ? null : () => openJournal({ file, schema: submissionEventSchema }),
    onChange: (before, after) => onChange(id, before, after),
  });
  return {
    id,
    ledger,
    driver: createDriver({ id, ledger, connect, clock, log }),
    origin: frozen.origin,
    state: ledger.state,
  };
}

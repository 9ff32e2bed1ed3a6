import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hashPlan } from '#app/submission/make-plan.ts';
import type { Plan } from '#app/submission/plan.ts';
import type { Clock } from '../../compose/ports.ts';
import { writeDurably } from '../../storage/durable-file.ts';
import { StorageError, systemCode, toStorageError } from '../../storage/errors.ts';
import { ensureFolder } from '../../storage/folder.ts';
import { sha256 } from '../plans.ts';

const VERSION = 1;

/** Where the people came from, for reports and timelines: the draft may be changed or deleted later. */
const originSchema = z.object({
  /** Name of the people file. */
  file: z.string(),
  /** Its ordinary columns, as written; each person has one value for each. */
  headers: z.array(z.string()),
  people: z.array(z.object({ email: z.string(), lines: z.array(z.number().int()), values: z.array(z.string()) })),
});
export type Origin = z.infer<typeof originSchema>;

const frozenSchema = z.object({ plan: z.looseObject({ hash: z.string() }), origin: originSchema });

export interface FrozenPlan {
  readonly plan: Plan;
  readonly origin: Origin;
}

/** Writes the plan of a submission, once and for good. When this resolves it survives loss of power. Fails with StorageError. */
export async function freezePlan(folder: string, frozen: FrozenPlan, clock: Clock): Promise<void> {
  await ensureFolder(folder);
  await writeDurably(toFile(folder), `${JSON.stringify({ version: VERSION, data: frozen })}\n`, { clock });
}

/**
 * Reads a frozen plan back; null when there is none. It is used only as it was written: its hash is computed again, and anything
 * else is StorageError `damaged`, since what is not the plan that was agreed to may not be sent.
 */
export async function readFrozenPlan(folder: string): Promise<FrozenPlan | null> {
  const file = toFile(folder);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw toStorageError(error, file, 'read');
  }
  return parseFrozen(text, file);
}

function parseFrozen(text: string, file: string): FrozenPlan {
  try {
    const { version, data } = z.object({ version: z.number(), data: z.unknown() }).parse(JSON.parse(text));
    if (version > VERSION) throw new StorageError('newer-version', file);
    const { plan, origin } = frozenSchema.parse(data);
    // The hash vouches for the rest: nobody else can have written a plan that fits it.
    const agreed = plan as unknown as Plan;
    if (hashPlan(agreed, sha256) !== agreed.hash) throw new TypeError('The plan is not the one that was agreed to.');
    return { plan: agreed, origin };
  } catch (error) {
    throw error instanceof StorageError ? error : new StorageError('damaged', file, error);
  }
}

function toFile(folder: string): string {
  return join(folder, 'plan.json');
}

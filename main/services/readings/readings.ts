import { z } from 'zod';
import { type RememberedReading, rememberedReadingSchema } from '#app/import/remembered-reading.ts';
import type { Clock } from '../../compose/ports.ts';
import { openDocument } from '../../storage/document.ts';

/** How files were read, by the signature of their header. */
export interface Readings {
  /** In the order asked for; null where nothing is remembered. */
  recall(signatures: readonly string[]): readonly (RememberedReading | null)[];
  /** Remembers readings in place of earlier ones; null forgets. Fails with StorageError. */
  remember(entries: readonly ReadingEntry[]): Promise<void>;
}

export interface ReadingEntry {
  readonly signature: string;
  readonly reading: RememberedReading | null;
}

/** The one that was remembered longest ago is forgotten first. Nobody has lists of more makes. */
const KEPT = 200;

const entrySchema = z.object({ signature: z.string(), reading: rememberedReadingSchema });

/** Opens what is remembered. Fails with StorageError. */
export async function openReadings(options: {
  readonly file: string;
  readonly clock: Clock;
  readonly readOnly: boolean;
}): Promise<Readings> {
  const document = await openDocument<readonly z.infer<typeof entrySchema>[]>({
    ...options,
    version: 1,
    schema: z.array(entrySchema),
    migrate: (data) => data,
    initial: () => [],
  });
  return {
    recall: (signatures) =>
      signatures.map((signature) => document.read().find((entry) => entry.signature === signature)?.reading ?? null),
    async remember(entries) {
      const replaced = new Set(entries.map(({ signature }) => signature));
      const fresh = entries.flatMap(({ signature, reading }) => (reading === null ? [] : [{ signature, reading }]));
      await document.update((known) => {
        const rest = known.filter(({ signature }) => !replaced.has(signature));
        return fresh.length === 0 && rest.length === known.length ? known : [...fresh, ...rest].slice(0, KEPT);
      });
    },
  };
}

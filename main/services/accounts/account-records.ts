import { z } from 'zod';
import type { Clock } from '../../compose/ports.ts';
import { openDocument, type Document } from '../../storage/document.ts';

const recordSchema = z.object({
  name: z.string().min(1),
  accountId: z.string().min(1),
  /** Null for IBM's own hosts. */
  baseUrl: z.string().nullable(),
  /** Address of the person whose key was used. */
  owner: z.string(),
  /** The server there is a practice account. */
  practice: z.boolean(),
});

/** What is kept of an account. Never its key. */
export type AccountRecord = z.infer<typeof recordSchema>;

/** Opens the list of accounts. Fails with StorageError. */
export function openAccountRecords(options: {
  readonly file: string;
  readonly clock: Clock;
  readonly readOnly: boolean;
}): Promise<Document<readonly AccountRecord[]>> {
  return openDocument<readonly AccountRecord[]>({
    ...options,
    version: 1,
    schema: z.array(recordSchema),
    migrate: (data) => data,
    initial: () => [],
  });
}

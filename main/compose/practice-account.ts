import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { API_KEYS, PRACTICE_ACCOUNT_ID, PRACTICE_API_KEY } from '../practice/content.ts';
import type { PracticePersistence } from '../practice/account-store.ts';
import type { Practice } from '../practice/practice.ts';
import { UnreadableStateError } from '../practice/state.ts';
import { practiceCatalog } from '../practice/practice-catalog.ts';
import type { PracticeHome } from '../services/accounts/practice-home.ts';
import { writeDurably } from '../storage/durable-file.ts';
import { ensureFolder } from '../storage/folder.ts';
import { StorageError, systemCode, toStorageError } from '../storage/errors.ts';
import type { Clock, Ids } from './ports.ts';

export interface OwnPractice extends PracticeHome {
  /** Ends the server if it was started. */
  close(): Promise<void>;
}

interface PracticeAccountOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Without the lock what changes is forgotten with the process. */
  readonly readOnly: boolean;
}

/** The app's own practice account: started in this process when it is first needed, kept in `practice/` of the data folder. */
export function createPracticeAccount({ dataFolder, clock, ids, readOnly }: PracticeAccountOptions): OwnPractice {
  const file = join(dataFolder, 'practice', 'account.json');
  let running: Promise<Practice> | null = null;

  const launch = async (): Promise<Practice> => {
    const { startPractice } = await import('../practice/practice.ts');
    try {
      return await startPractice({ clock, ids, persistence: createPersistence(file, clock, readOnly) });
    } catch (error) {
      throw error instanceof UnreadableStateError ? new StorageError('damaged', file, error) : error;
    }
  };

  return {
    accountId: PRACTICE_ACCOUNT_ID,
    owner: API_KEYS[PRACTICE_API_KEY]?.email ?? '',
    apiKey: PRACTICE_API_KEY,
    catalog: practiceCatalog,
    async start() {
      running ??= launch();
      // A start that failed is tried anew next time.
      running.catch(() => (running = null));
      return (await running).url;
    },
    async close() {
      await (await running?.catch(() => null))?.close();
    },
  };
}

function createPersistence(file: string, clock: Clock, readOnly: boolean): PracticePersistence {
  return {
    async read() {
      try {
        return await readFile(file, 'utf8');
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return null;
        throw toStorageError(error, file, 'read');
      }
    },
    async write(json) {
      if (readOnly) return;
      await ensureFolder(dirname(file));
      await writeDurably(file, json, { clock });
    },
  };
}

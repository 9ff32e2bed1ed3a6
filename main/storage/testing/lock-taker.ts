import { acquireLock, DataFolderInUse } from '../lock.ts';

/*
 * A process that says `ready`, waits for a line on its input, tries to take the lock of the data folder given and prints `held`
 * or `refused`. It keeps the lock until its input ends.
 */

const [dataFolder, since] = process.argv.slice(2);
if (dataFolder === undefined || since === undefined) throw new Error('Data folder and time are needed.');
const say = (word: string): boolean => process.stdout.write(`${word}\n`);

process.stdin.once('data', () => void take(dataFolder));
process.stdin.once('end', () => process.exit(0));
say('ready');

async function take(folder: string): Promise<void> {
  try {
    await acquireLock(folder, { program: 'test', since: since! });
    say('held');
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    say('refused');
  }
}

import { CodedError } from '#app/contract/errors.ts';
import { cliWords } from '#app/words/cli.ts';
import { createRandomIds } from '../../compose/random-ids.ts';
import { createWallClock, parseSpeed } from '../../compose/wall-clock.ts';
import { PRACTICE_API_KEY } from '../../practice/content.ts';
import { FaultSyntaxError } from '../../practice/fault-syntax.ts';
import { startPractice, type PracticeOptions } from '../../practice/practice.ts';
import { EXIT } from '../../rpc/exit-code.ts';
import { readCount } from '../read-options.ts';
import type { Run } from '../program.ts';

/**
 * `practice [--port 0] [--seed n] [--users n] [--fault …]`: a practice account by itself, in memory, until the process is asked to
 * end. Takes no lock and touches no data folder.
 */
export const runPractice: Run = async (context, _args, options) => {
  const speed = parseSpeed(context.env['GUESTLIST_SPEED']);
  const clock = createWallClock({ speed, anchor: createWallClock().now() });
  const practice = await start({
    clock,
    ids: createRandomIds(),
    port: readCount('--port', options['port'], 0),
    seed: readCount('--seed', options['seed'], 1),
    extraUsers: readCount('--users', options['users'], 0),
    faults: (options['fault'] as readonly string[] | undefined) ?? [],
  });
  const { url, accountId } = practice;
  // Whoever started this reads one line and goes on: the same with and without --json.
  context.io.firstLine({ url, accountId, apiKey: PRACTICE_API_KEY });
  if (!context.signal.aborted) await new Promise((resolve) => context.signal.addEventListener('abort', resolve));
  await practice.close();
  return EXIT.done;
};

async function start(options: PracticeOptions): ReturnType<typeof startPractice> {
  try {
    return await startPractice(options);
  } catch (cause) {
    if (cause instanceof FaultSyntaxError) {
      throw new CodedError('bad-request', { method: '--fault', problem: cause.message }, { cause });
    }
    if ((cause as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      const problem = cliWords.problems.portTaken;
      throw new CodedError('bad-request', { method: '--port', problem }, { cause });
    }
    throw cause;
  }
}

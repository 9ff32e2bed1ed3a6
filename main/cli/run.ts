import { CommanderError } from 'commander';
import { createLazyLog } from '../compose/lazy-log.ts';
import { resolvePaths } from '../compose/paths.ts';
import { createRandomIds } from '../compose/random-ids.ts';
import { EXIT, type ExitCode } from '../rpc/exit-code.ts';
import { toWireError } from '../rpc/wire-error.ts';
import { createIo } from './io.ts';
import { createProgram } from './program.ts';
import { reportError } from './report-error.ts';

/** Seconds that `--wait` stands for when it does not say (docs/cli.md). */
const WAIT_SECONDS = 90;

/** Runs one command line (without the program's own name) to its end. Never throws; the result is the exit code. */
export async function runCommandLine(
  args: readonly string[],
  process: Pick<NodeJS.Process, 'env' | 'stdin' | 'stdout' | 'stderr'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  const io = createIo(args.includes('--json'), process);
  const context = { io, env: process.env, stdin: process.stdin, signal };
  let exitCode: ExitCode = EXIT.done;
  const program = createProgram(async (load, given, options) => {
    exitCode = await (await load())(context, given, options);
  });
  program.configureOutput({
    writeOut: (text) => void process.stdout.write(text),
    writeErr: (text) => void process.stderr.write(text),
  });
  try {
    // `--wait` alone must not take the next argument for its seconds: only `--wait=<seconds>` has them.
    await program.parseAsync(
      args.map((arg) => (arg === '--wait' ? `--wait=${WAIT_SECONDS}` : arg)),
      { from: 'user' },
    );
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return reportUsage(error, io);
    const log = createLazyLog(resolvePaths(process.env).data);
    return reportError(io, toWireError(error, 'command line', { ids: createRandomIds(), log }));
  }
}

/** Commander has said it in words already. Asking for help or the version is no mistake. */
function reportUsage({ exitCode, message }: CommanderError, io: ReturnType<typeof createIo>): ExitCode {
  if (exitCode === 0) return EXIT.done;
  io.document({ error: { code: 'bad-request', message: message.replace(/^error: /, '') } });
  return EXIT.usage;
}

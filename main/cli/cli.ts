import { runCommandLine } from './run.ts';

/* The command line's entry. Built to out/main/cli.js. */

// Who reads our output may stop reading (`| head`): that is no mistake of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const stop = new AbortController();
// The first Ctrl+C asks, the second is the system's own and ends the process at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

process.exitCode = await runCommandLine(process.argv.slice(2), process, stop.signal);

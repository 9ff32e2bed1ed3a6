import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatError } from '#app/words/errors.ts';
import { hostWords, type BrowserReason } from '#app/words/host.ts';
import { createMemorySecrets, takeEnvironmentKey } from '../compose/memory-secrets.ts';
import { openApp, type App } from '../compose/open-app.ts';
import { createPeer } from '../compose/peer.ts';
import { createRandomIds } from '../compose/random-ids.ts';
import { loadStaticFiles } from '../compose/static-files.ts';
import { createWallClock } from '../compose/wall-clock.ts';
import { toExitCode } from '../rpc/exit-code.ts';
import { findBrowser } from './find-browser.ts';
import { launchBrowser, toProfileFolder } from './launch-browser.ts';
import { createLaunchGate } from './launch-gate.ts';
import { startLoopbackServer } from './loopback-server.ts';
import { createPresence } from './presence.ts';
import { createEnding, type Ending } from './ending.ts';

/** Words for the person at the terminal, one line each. */
type Say = (line: string) => void;

/**
 * Runs Guestlist for a browser: opens the data folder, serves the window on loopback, opens it where that is possible, and
 * resolves when the last window is closed or the process is asked to end. Sets the exit code when it cannot start.
 */
export async function runHost(why: BrowserReason): Promise<void> {
  const say: Say = (line) => void process.stdout.write(`${line}\n`);
  const app = await openApp({
    env: process.env,
    program: hostWords.program,
    access: 'write',
    secrets: createMemorySecrets(takeEnvironmentKey(process.env)),
  });
  if ('error' in app) {
    process.stderr.write(`${formatError(app.error)}\n`);
    process.exitCode = toExitCode(app.error.code);
    return;
  }
  const ending = createEnding(process);
  try {
    await serve(app, { why, say, ending });
  } finally {
    await app.close();
    ending.release();
  }
  say(hostWords.ended);
}

interface Surroundings {
  readonly why: BrowserReason;
  readonly say: Say;
  readonly ending: Ending;
}

async function serve(app: App, { why, say, ending }: Surroundings): Promise<void> {
  // The person's time, not the app's: that one may run faster (GUESTLIST_SPEED).
  const clock = createWallClock();
  const gate = createLaunchGate({ clock, ids: createRandomIds() });
  const presence = createPresence({
    clock,
    isBusy: app.isSending,
    onDeserted: () => {
      say(hostWords.deserted);
      ending.end();
    },
  });
  const server = await startLoopbackServer({
    peer: createPeer(app, 'browser'),
    files: await loadStaticFiles(join(import.meta.dirname, '..', 'renderer')),
    gate,
    presence,
    clock,
    onLaunchRefused: (refusal) => say(hostWords.launchRefused[refusal]),
  });
  const newAddress = (): string => `${server.origin}/#launch=${gate.issue()}`;
  const closeBrowser = await show(app.dataFolder, newAddress, { why, say, ending });
  const stopListening = offerNewAddress(newAddress, say);
  try {
    await ending.ended;
  } finally {
    stopListening();
    presence.stop();
    closeBrowser();
    await server.close();
  }
}

/** Opens the window, or says where it can be opened. Returns what closes it. */
async function show(
  dataFolder: string,
  newAddress: () => string,
  { why, say, ending }: Surroundings,
): Promise<() => void> {
  const search = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  if (search.kind === 'none') {
    say(hostWords.address(newAddress(), why, search.reason));
    say(`${hostWords.addressHint}${process.stdin.isTTY ? ` ${hostWords.pressEnter}` : ''}`);
    return () => undefined;
  }
  const { path, name } = search;
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const options = { path, address: newAddress(), profile: toProfileFolder(dataFolder, path), isRoot };
  try {
    const browser = await launchBrowser(options);
    say(hostWords.opened(name, why));
    browser.once('exit', (code) => {
      if (code !== 0 && !ending.isEnding()) say(hostWords.browserFailed(name, newAddress()));
    });
    return () => void browser.kill();
  } catch {
    say(hostWords.browserFailed(name, newAddress()));
    return () => undefined;
  }
}

/** In a terminal, Enter gives a new address: codes are good for one page and 30 seconds. Returns what ends the offer. */
function offerNewAddress(newAddress: () => string, say: Say): () => void {
  const { stdin } = process;
  if (!stdin.isTTY) return () => undefined;
  const answer = (): void => say(hostWords.newAddress(newAddress()));
  stdin.on('data', answer);
  return () => {
    stdin.off('data', answer);
    stdin.pause();
  };
}

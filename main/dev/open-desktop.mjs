/* Opens the desktop window, after a download where one is needed, and says what to do where it does not open. */

/** A window that ends within this time, in milliseconds, with a failure that is not ours has never been one. */
export const FALSE_START_MS = 10_000;
/** What Electron's program ends with when it cannot start (Chromium's EXIT_FAILURE). Our own codes are 0, 2, 3, 4. */
const CANNOT_START = 1;

/**
 * How a started program ended. `signal` when it was killed or has crashed.
 * @typedef {{ code: number | null, signal: string | null, ranMs: number }} End
 */

/**
 * @typedef {object} Steps
 * @property {() => string | null} find where the runtime is
 * @property {(report: (percent: number) => void) => Promise<void>} download
 * @property {(program: string) => Promise<End>} run opens the window and resolves when it is closed
 * @property {() => void} rememberRefusal
 * @property {(line: string) => void} say
 */

/**
 * @param {{ download: boolean, insisted: boolean }} choice
 * @param {Steps} steps
 * @returns {Promise<{ code: number } | { fallBack: 'no-runtime' | 'runtime-failed' }>} an exit code, or why a browser must do
 */
export async function openDesktop({ download, insisted }, steps) {
  const { find, run, say } = steps;
  if (download && !(await tryDownload(steps))) {
    if (!insisted) {
      say('The next try is in a day, or with `npm start -- --electron`.');
      return { fallBack: 'no-runtime' };
    }
    say('Without it there is no desktop window. `npm start -- --browser` opens the same app in a browser.');
    return { code: 1 };
  }
  const program = find();
  if (program === null) throw new Error('Electron was downloaded, and is not where it should be.');
  const { code, signal, ranMs } = await run(program);
  const failed = ranMs < FALSE_START_MS && (signal !== null || code === CANNOT_START);
  if (!failed) return { code: code ?? 1 };
  say(`The desktop window did not start (${signal ?? `code ${code}`}); what Electron says about it stands above.`);
  return insisted ? { code: 1 } : { fallBack: 'runtime-failed' };
}

/** @param {Steps} steps @returns {Promise<boolean>} whether the runtime is there now */
async function tryDownload({ download, rememberRefusal, say }) {
  let said = -1;
  const report = (/** @type {number} */ percent) => {
    const step = Math.floor(percent / 10);
    if (step > said) say(`Downloading the desktop runtime (Electron), once: ${step * 10} %`);
    said = Math.max(said, step);
  };
  try {
    await download(report);
    return true;
  } catch (error) {
    rememberRefusal();
    const reason = error instanceof Error ? error.message : String(error);
    say(`The desktop runtime (Electron) could not be downloaded: ${reason}.`);
    return false;
  }
}

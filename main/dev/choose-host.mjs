/* Which of the two hosts `npm start` opens. Pure: what it must know of the machine comes in. */

/**
 * Why a browser was chosen; the words stand in app/words/host.ts.
 * @typedef {'asked' | 'no-runtime' | 'no-display' | 'runtime-failed'} Why
 */

/**
 * `download`: the desktop runtime has to be downloaded first. `insisted`: nothing but the desktop window will do. `unknown` names
 * the first argument that is not an option.
 * @typedef {{ host: 'browser', why: Why }
 *   | { host: 'electron', download: boolean, insisted: boolean }
 *   | { impossible: 'no-display' }
 *   | { unknown: string }} Choice
 */

/** The last one given counts. */
const OPTIONS = ['--browser', '--electron'];

/**
 * @param {object} machine
 * @param {readonly string[]} machine.args what stands after `npm start --`
 * @param {boolean} machine.hasRuntime whether Electron's runtime is installed
 * @param {boolean} machine.hasDisplay whether windows can be shown
 * @param {boolean} machine.refusedLately whether downloading the runtime has failed within the last day
 * @returns {Choice}
 */
export function chooseHost({ args, hasRuntime, hasDisplay, refusedLately }) {
  const unknown = args.find((arg) => !OPTIONS.includes(arg));
  if (unknown !== undefined) return { unknown };
  const asked = args.at(-1);
  if (asked === '--browser') return { host: 'browser', why: 'asked' };
  const insisted = asked === '--electron';
  if (!hasDisplay) return insisted ? { impossible: 'no-display' } : { host: 'browser', why: 'no-display' };
  if (!hasRuntime && refusedLately && !insisted) return { host: 'browser', why: 'no-runtime' };
  return { host: 'electron', download: !hasRuntime, insisted };
}

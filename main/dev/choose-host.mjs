/* Which of the two hosts `npm start` opens. Pure: what it must know of the machine comes in. */

/**
 * Why a host was chosen; the words stand in app/words/host.ts. `asked`: an option says so. `installed`: the desktop runtime is
 * there. `no-runtime`: it is not. `no-display`: there is nothing to show a desktop window on.
 * @typedef {'asked' | 'installed' | 'no-runtime' | 'no-display'} Why
 */

/** @typedef {{ host: 'electron' | 'browser', why: Why } | { unknown: string }} Choice */

/**
 * @param {object} machine
 * @param {readonly string[]} machine.args what stands after `npm start --`
 * @param {boolean} machine.hasRuntime whether Electron's runtime is installed
 * @param {boolean} machine.hasDisplay whether windows can be shown
 * @returns {Choice} `unknown` names the first argument that is not an option
 */
export function chooseHost({ args, hasRuntime, hasDisplay }) {
  const unknown = args.find((arg) => arg !== '--browser');
  if (unknown !== undefined) return { unknown };
  if (args.includes('--browser')) return { host: 'browser', why: 'asked' };
  if (!hasDisplay) return { host: 'browser', why: 'no-display' };
  return hasRuntime ? { host: 'electron', why: 'installed' } : { host: 'browser', why: 'no-runtime' };
}

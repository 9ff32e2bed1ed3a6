/* What the program says in the terminal it was started from, and why it chose the host it did (main/dev/choose-host.mjs). */

/** Why the app opens in a browser and not in a desktop window. */
export type BrowserReason = 'asked' | 'no-runtime' | 'no-display' | 'runtime-failed';

const BECAUSE: Readonly<Record<BrowserReason, string>> = {
  asked: 'as asked',
  'no-runtime': 'since the desktop runtime (Electron) is not installed',
  'no-display': 'since there is no display for a desktop window',
  'runtime-failed': 'since the desktop window did not start',
};

export const hostWords = {
  /** What the lock calls this program. */
  program: 'Guestlist in a browser',
  opened: (browser: string, why: BrowserReason): string =>
    `Guestlist is open in a window of ${browser}, ${BECAUSE[why]}.`,
  address: (address: string, why: BrowserReason, missing: 'no-display' | 'no-browser'): string =>
    missing === 'no-display' || why === 'no-display'
      ? `Guestlist is served for a browser, since there is no display here: ${address}`
      : `Guestlist is served for a browser, since none was found to open: ${address}`,
  addressHint: 'The address opens once, within 30 seconds.',
  pressEnter: 'Press Enter for a new one, Ctrl+C to end.',
  newAddress: (address: string): string => `Open ${address}`,
  launchRefused: {
    unknown: 'Somebody tried to open Guestlist with an address that was never given out. It was refused.',
    used: 'An address that was used before was opened again. It was refused.',
    late: 'An address was opened after its 30 seconds. It was refused.',
  },
  browserFailed: (browser: string, address: string): string =>
    `The window of ${browser} did not open, or ended with an error. Open ${address}`,
  deserted: 'The last window is closed.',
  ended: 'Guestlist has ended.',
};

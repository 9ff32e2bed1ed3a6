/* What the desktop shell itself says, outside the window: its menu and its few questions. */

export const desktopWords = {
  menu: { view: 'View', help: 'Help', resetZoom: 'Actual size' },
  /** What the lock calls this program. */
  program: 'Guestlist in a desktop window',
  startFailed: { message: 'Guestlist cannot start.', yes: 'Try again', no: 'Quit' },
  filesUnusable: {
    title: 'These files cannot be opened',
    detail: (files: readonly { readonly path: string; readonly why: string | null }[]): string =>
      files.map(({ path, why }) => (why === null ? path : `${path}\n${why}`)).join('\n'),
  },
  quitWhileSending: {
    message: 'Guestlist is sending invitations.',
    detail:
      'If you quit, nothing is lost: what is not sent yet waits until you start Guestlist again and choose Go on.',
    yes: 'Quit',
    no: 'Keep sending',
  },
  windowHangs: {
    message: 'The window does not answer.',
    detail: 'Sending goes on without it. Loading it again loses nothing that was shown as saved.',
    yes: 'Load it again',
    no: 'Wait',
  },
  windowCrashedAgain: {
    message: 'The window has stopped twice within a short time.',
    detail: 'Your drafts are safe on disk.',
    yes: 'Quit',
    no: 'Load it again',
  },
};

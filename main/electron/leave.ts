import { app, powerSaveBlocker, type BrowserWindow } from 'electron';
import type { Peer } from '#app/contract/peer.ts';
import { desktopWords } from '#app/words/desktop.ts';
import { ask } from './ask.ts';

/** What the shell must know of the services to keep the computer awake and to leave in order. */
export interface Work {
  readonly peer: Peer;
  /** Whether something is being sent right now. */
  isSending(): boolean;
  /** Ends what runs, brings journals and drafts to disk and frees the data folder. Called once. */
  close(): Promise<void>;
}

/** Keeps the computer from falling asleep while something is being sent. The screen may go dark. */
export function stayAwake({ peer, isSending }: Work): void {
  let blocker: number | null = null;
  peer.subscribe(({ event }) => {
    if (event !== 'submissions.changed' || isSending() === (blocker !== null)) return;
    if (blocker === null) blocker = powerSaveBlocker.start('prevent-app-suspension');
    else {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  });
}

/**
 * Makes closing the window and quitting the same thing, on every system: asks while something is being sent, brings everything
 * to disk, and only then goes.
 */
export function leaveInOrder(window: BrowserWindow, { isSending, close }: Work): void {
  let stage: 'here' | 'leaving' | 'gone' = 'here';
  const leave = async (): Promise<void> => {
    stage = 'leaving';
    if (isSending() && !(await ask(window, desktopWords.quitWhileSending))) {
      stage = 'here';
      return;
    }
    // What was shown as saved is on disk already: a failure here is no reason to stay.
    await close().catch(() => undefined);
    stage = 'gone';
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (stage === 'gone') return;
    event.preventDefault();
    if (stage === 'here') void leave();
  });
  window.on('close', (event) => {
    if (stage === 'gone') return;
    event.preventDefault();
    app.quit();
  });
}

import { app, type BrowserWindow } from 'electron';
import { desktopWords } from '#app/words/desktop.ts';
import type { App } from '../compose/open-app.ts';
import { ask } from './ask.ts';

/**
 * Makes closing the window and quitting the same thing, on every system: asks while something is being sent, brings everything
 * to disk, and only then goes.
 */
export function leaveInOrder(window: BrowserWindow, { isSending, close }: Pick<App, 'isSending' | 'close'>): void {
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

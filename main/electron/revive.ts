import { app, type BrowserWindow } from 'electron';
import { desktopWords } from '#app/words/desktop.ts';
import type { Clock } from '../compose/ports.ts';
import { ask } from './ask.ts';

/** A page that stops this soon after it was last loaded anew, in milliseconds, is not loaded again without asking. */
export const CALM_MS = 30_000;

/**
 * Brings the page back: one that crashed is loaded again and reads everything anew; one that hangs is offered to be. The services
 * live in this process and go on meanwhile.
 */
export function keepAlive(window: BrowserWindow, clock: Clock): void {
  const contents = window.webContents;
  let revivedAt = Number.NEGATIVE_INFINITY;
  const revive = async (): Promise<void> => {
    if (clock.now() - revivedAt < CALM_MS && (await ask(window, desktopWords.windowCrashedAgain))) return app.quit();
    revivedAt = clock.now();
    contents.reload();
  };
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void revive();
  });

  let question: AbortController | null = null;
  const offer = async (): Promise<void> => {
    question = new AbortController();
    // Ends the process of the page; the rest follows from its being gone.
    if (await ask(window, desktopWords.windowHangs, question.signal)) contents.forcefullyCrashRenderer();
    question = null;
  };
  window.on('unresponsive', () => {
    if (question === null) void offer();
  });
  window.on('responsive', () => question?.abort());
}

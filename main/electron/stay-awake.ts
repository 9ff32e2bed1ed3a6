import { powerSaveBlocker } from 'electron';
import type { App } from '../compose/open-app.ts';

/** Keeps the computer from falling asleep while something is being sent. The screen may go dark. */
export function stayAwake({ events, isSending }: Pick<App, 'events' | 'isSending'>): void {
  let blocker: number | null = null;
  events.subscribe(({ event }) => {
    if (event !== 'submissions.changed' || isSending() === (blocker !== null)) return;
    if (blocker === null) blocker = powerSaveBlocker.start('prevent-app-suspension');
    else {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  });
}

import { app, BrowserWindow, powerSaveBlocker } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { desktopWords } from '#app/words/desktop.ts';
import { createEventHub } from '../rpc/event-hub.ts';
import { leaveInOrder } from './leave.ts';
import { stayAwake } from './stay-awake.ts';
import { allows, dialog, lastQuestion, resetElectron } from './testing/electron.ts';

/** Lets everything happen that needs no more than promises. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Services that send as long as a test says so. */
function createWork() {
  const hub = createEventHub();
  const log: string[] = [];
  const state = { sending: false };
  const work = {
    events: hub,
    isSending: () => state.sending,
    close: vi.fn(async () => void log.push('flushed')),
  };
  const set = (sending: boolean): void => {
    state.sending = sending;
    hub.emit({ event: 'submissions.changed', data: { submission: 's1' } });
  };
  return { work, set, log, hub };
}

beforeEach(resetElectron);

describe('the computer', () => {
  it('stays awake exactly while something is being sent', () => {
    const { work, set } = createWork();
    stayAwake(work);
    set(true);
    set(true);
    expect(vi.mocked(powerSaveBlocker.start).mock.calls).toEqual([['prevent-app-suspension']]);
    expect(powerSaveBlocker.stop).not.toHaveBeenCalled();
    set(false);
    set(false);
    expect(vi.mocked(powerSaveBlocker.stop).mock.calls).toEqual([[7]]);
    set(true);
    expect(powerSaveBlocker.start).toHaveBeenCalledTimes(2);
  });

  it('may sleep while drafts change', () => {
    const { work, hub } = createWork();
    stayAwake(work);
    hub.emit({ event: 'drafts.changed', data: { draft: null } });
    expect(powerSaveBlocker.start).not.toHaveBeenCalled();
  });
});

describe('leaving', () => {
  /** A program that ends when nobody prevents it, as Electron's does; `log` says in which order things happened. */
  function start() {
    const { work, set, log } = createWork();
    const window = new BrowserWindow();
    app.on('quit', () => log.push('gone'));
    dialog.showMessageBox.mockImplementation(async () => {
      log.push('asked');
      return { response: 0, checkboxChecked: false };
    });
    leaveInOrder(window, work);
    return { work, set, log, closeWindow: () => allows(window, 'close') };
  }
  const answer = (response: number): void =>
    void dialog.showMessageBox.mockResolvedValueOnce({ response, checkboxChecked: false });

  it('brings everything to disk first', async () => {
    const { log } = start();
    app.quit();
    await vi.waitFor(() => expect(log).toEqual(['flushed', 'gone']));
  });

  it('is what closing the window means', async () => {
    const { log, closeWindow } = start();
    expect(closeWindow()).toBe(false);
    await vi.waitFor(() => expect(log).toEqual(['flushed', 'gone']));
  });

  it('asks while something is being sent, and stays', async () => {
    const { log, set, closeWindow, work } = start();
    set(true);
    closeWindow();
    await vi.waitFor(() => expect(log).toEqual(['asked']));
    expect(work.close).not.toHaveBeenCalled();
    const { message, yes, no } = desktopWords.quitWhileSending;
    expect(lastQuestion()).toMatchObject({ message, buttons: [no, yes], defaultId: 0, cancelId: 0 });
  });

  it('asks again the next time', async () => {
    const { log, set, closeWindow } = start();
    set(true);
    closeWindow();
    await settle();
    closeWindow();
    await settle();
    expect(log).toEqual(['asked', 'asked']);
  });

  it('goes while something is being sent when the person says so', async () => {
    const { log, set } = start();
    set(true);
    answer(1);
    app.quit();
    await vi.waitFor(() => expect(log).toEqual(['flushed', 'gone']));
  });

  it('asks and flushes once, however often it is told', async () => {
    const { log, closeWindow, work } = start();
    closeWindow();
    app.quit();
    closeWindow();
    await vi.waitFor(() => expect(log).toEqual(['flushed', 'gone']));
    expect(work.close).toHaveBeenCalledTimes(1);
  });

  it('goes even when the disk is full', async () => {
    const { log, work } = start();
    work.close.mockRejectedValueOnce(new Error('ENOSPC'));
    app.quit();
    await vi.waitFor(() => expect(log).toEqual(['gone']));
  });
});

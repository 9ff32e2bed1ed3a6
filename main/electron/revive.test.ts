import { app, BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { desktopWords } from '#app/words/desktop.ts';
import { CALM_MS, keepAlive } from './revive.ts';
import { dialog, lastQuestion, resetElectron } from './testing/electron.ts';

function start() {
  let now = 0;
  const window = new BrowserWindow();
  keepAlive(window, { now: () => now, sleep: () => Promise.resolve() });
  const contents = window.webContents;
  const crash = (reason = 'crashed'): void => void contents.emit('render-process-gone', {}, { reason, exitCode: 5 });
  return { window, contents, crash, pass: (ms: number) => (now += ms) };
}
const answer = (response: number): void =>
  void dialog.showMessageBox.mockResolvedValueOnce({ response, checkboxChecked: false });

beforeEach(resetElectron);

describe('a page that crashed', () => {
  it.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed'])('is loaded again: %s', async (reason) => {
    const { crash, contents } = start();
    crash(reason);
    await vi.waitFor(() => expect(contents.reload).toHaveBeenCalledTimes(1));
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });

  it('stays away when it ended by itself', () => {
    const { crash, contents } = start();
    crash('clean-exit');
    expect(contents.reload).not.toHaveBeenCalled();
  });

  it('is not loaded for ever without asking', async () => {
    const { crash, contents, pass } = start();
    crash();
    pass(CALM_MS - 1);
    answer(1);
    crash();
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledTimes(1));
    expect(lastQuestion()).toMatchObject({
      message: desktopWords.windowCrashedAgain.message,
    });
    expect(contents.reload).toHaveBeenCalledTimes(1);
  });

  it('is loaded again when the person wants it', async () => {
    const { crash, contents } = start();
    crash();
    crash();
    await vi.waitFor(() => expect(contents.reload).toHaveBeenCalledTimes(2));
    expect(app.quit).not.toHaveBeenCalled();
  });

  it('is loaded again without asking after a calm time', async () => {
    const { crash, contents, pass } = start();
    crash();
    pass(CALM_MS);
    crash();
    await vi.waitFor(() => expect(contents.reload).toHaveBeenCalledTimes(2));
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });
});

describe('a page that hangs', () => {
  it('is left alone unless the person gives it up', async () => {
    const { window, contents } = start();
    window.emit('unresponsive');
    await vi.waitFor(() => expect(dialog.showMessageBox).toHaveReturned());
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  });

  it('is ended, and so loaded again, when the person gives it up', async () => {
    const { window, contents } = start();
    answer(1);
    window.emit('unresponsive');
    await vi.waitFor(() => expect(contents.forcefullyCrashRenderer).toHaveBeenCalledTimes(1));
  });

  it('is asked about once, and the question goes when it answers again', async () => {
    const { window } = start();
    const asked = dialog.showMessageBox.mockReturnValueOnce(new Promise(() => undefined));
    window.emit('unresponsive');
    window.emit('unresponsive');
    expect(asked).toHaveBeenCalledTimes(1);
    const { signal } = lastQuestion();
    expect(signal!.aborted).toBe(false);
    window.emit('responsive');
    expect(signal!.aborted).toBe(true);
  });
});

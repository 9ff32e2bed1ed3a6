import { describe, expect, it, vi } from 'vitest';
import { FALSE_START_MS, openDesktop, type End, type Steps } from './open-desktop.mjs';

const CLOSED: End = { code: 0, signal: null, ranMs: 60_000 };

/** A machine on which everything works, unless a test says otherwise. */
function createSteps(differing: Partial<Steps> = {}) {
  const said: string[] = [];
  const steps = {
    find: vi.fn(() => '/electron/dist/electron'),
    download: vi.fn(async () => undefined),
    run: vi.fn(async () => CLOSED),
    rememberRefusal: vi.fn(),
    say: (line: string) => void said.push(line),
    ...differing,
  };
  return { steps, said };
}
const refuse = async (): Promise<never> => {
  throw new Error('github.com cannot be reached (ENOTFOUND)');
};

describe('opening the desktop window', () => {
  it('downloads nothing where the runtime is installed', async () => {
    const { steps, said } = createSteps();
    expect(await openDesktop({ download: false, insisted: false }, steps)).toEqual({ code: 0 });
    expect(steps.download).not.toHaveBeenCalled();
    expect(steps.run).toHaveBeenCalledWith('/electron/dist/electron');
    expect(said).toEqual([]);
  });

  it('says how far a download is, in steps of ten', async () => {
    const { steps, said } = createSteps({
      download: async (report) => {
        for (const percent of [0, 3, 9, 10, 34, 34, 99, 100]) report(percent);
      },
    });
    expect(await openDesktop({ download: true, insisted: false }, steps)).toEqual({ code: 0 });
    expect(said.map((line) => line.match(/\d+ %/)?.[0])).toEqual(['0 %', '10 %', '30 %', '90 %', '100 %']);
  });

  it('falls back to a browser when the download is refused, says why, and remembers', async () => {
    const { steps, said } = createSteps({ download: refuse });
    expect(await openDesktop({ download: true, insisted: false }, steps)).toEqual({ fallBack: 'no-runtime' });
    expect(said.join('\n')).toContain('github.com cannot be reached (ENOTFOUND)');
    expect(steps.rememberRefusal).toHaveBeenCalledTimes(1);
    expect(steps.run).not.toHaveBeenCalled();
  });

  it('fails when the download is refused and nothing else will do', async () => {
    const { steps, said } = createSteps({ download: refuse });
    expect(await openDesktop({ download: true, insisted: true }, steps)).toEqual({ code: 1 });
    expect(said.at(-1)).toContain('--browser');
  });

  it.each<[string, End]>([
    ['refuses to start, as for root', { code: 1, signal: null, ranMs: 300 }],
    ['crashes at once, as without its sandbox', { code: null, signal: 'SIGTRAP', ranMs: 300 }],
  ])('falls back to a browser where Electron %s', async (_, end) => {
    const { steps, said } = createSteps({ run: async () => end });
    expect(await openDesktop({ download: false, insisted: false }, steps)).toEqual({ fallBack: 'runtime-failed' });
    expect(said).toHaveLength(1);
  });

  it('fails where Electron does not start and nothing else will do', async () => {
    const { steps, said } = createSteps({ run: async () => ({ code: 1, signal: null, ranMs: 300 }) });
    expect(await openDesktop({ download: false, insisted: true }, steps)).toEqual({ code: 1 });
    expect(said).toHaveLength(1);
  });

  it.each<[string, End, number]>([
    ['was closed at once', { code: 0, signal: null, ranMs: 300 }, 0],
    ['found the data folder in use', { code: 4, signal: null, ranMs: 300 }, 4],
    ['crashed after it was used', { code: null, signal: 'SIGSEGV', ranMs: FALSE_START_MS }, 1],
    ['failed after it was used', { code: 1, signal: null, ranMs: FALSE_START_MS }, 1],
  ])('opens no second window after one that %s', async (_, end, code) => {
    const { steps } = createSteps({ run: async () => end });
    expect(await openDesktop({ download: false, insisted: false }, steps)).toEqual({ code });
  });
});

import { describe, expect, it } from 'vitest';
import { chooseHost } from './choose-host.mjs';

const MACHINE = { args: [], hasRuntime: true, hasDisplay: true, refusedLately: false };

describe('choosing a host', () => {
  it.each([
    ['the desktop window where its runtime is installed', {}, { host: 'electron', download: false, insisted: false }],
    [
      'the desktop window after a download where the runtime is missing',
      { hasRuntime: false },
      { host: 'electron', download: true, insisted: false },
    ],
    [
      'a browser where the runtime is missing and was refused lately',
      { hasRuntime: false, refusedLately: true },
      { host: 'browser', why: 'no-runtime' },
    ],
    [
      'the desktop window where the runtime came by another road after a refusal',
      { refusedLately: true },
      { host: 'electron', download: false, insisted: false },
    ],
    [
      'a browser that may be elsewhere where there is no display',
      { hasDisplay: false },
      { host: 'browser', why: 'no-display' },
    ],
    ['a browser when asked to', { args: ['--browser'] }, { host: 'browser', why: 'asked' }],
    [
      'a browser when asked to without a display',
      { args: ['--browser'], hasDisplay: false },
      { host: 'browser', why: 'asked' },
    ],
    [
      'the desktop window when asked to, whatever was refused lately',
      { args: ['--electron'], hasRuntime: false, refusedLately: true },
      { host: 'electron', download: true, insisted: true },
    ],
    [
      'nothing when the desktop window is asked for and cannot be shown',
      { args: ['--electron'], hasDisplay: false },
      { impossible: 'no-display' },
    ],
    ['what was asked for last', { args: ['--electron', '--browser'] }, { host: 'browser', why: 'asked' }],
    ['nothing for an option it does not know', { args: ['--browser', '--windwo'] }, { unknown: '--windwo' }],
  ])('opens %s', (_, differing, choice) => {
    expect(chooseHost({ ...MACHINE, ...differing })).toEqual(choice);
  });
});

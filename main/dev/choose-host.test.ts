import { describe, expect, it } from 'vitest';
import { chooseHost } from './choose-host.mjs';

const MACHINE = { args: [], hasRuntime: true, hasDisplay: true };

describe('choosing a host', () => {
  it.each([
    ['the desktop window where its runtime is installed', {}, { host: 'electron', why: 'installed' }],
    ['a browser where the runtime is missing', { hasRuntime: false }, { host: 'browser', why: 'no-runtime' }],
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
    ['nothing for an option it does not know', { args: ['--browser', '--windwo'] }, { unknown: '--windwo' }],
  ])('opens %s', (_, differing, choice) => {
    expect(chooseHost({ ...MACHINE, ...differing })).toEqual(choice);
  });
});

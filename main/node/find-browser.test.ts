import { describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

const having = (...paths: readonly string[]) => ({ exists: (path: string) => paths.includes(path) });

describe('finding a browser', () => {
  it('takes the first command on the path of a Linux machine with a display', () => {
    const env = { DISPLAY: ':0', PATH: '/usr/local/bin:/usr/bin' };
    const machine = { platform: 'linux', env, ...having('/usr/bin/chromium', '/usr/bin/google-chrome') } as const;
    expect(findBrowser(machine)).toEqual({ kind: 'found', path: '/usr/bin/chromium', name: 'Chromium' });
  });

  it('shows nothing where there is no display', () => {
    const machine = { platform: 'linux', env: { PATH: '/usr/bin' }, ...having('/usr/bin/chromium') } as const;
    expect(findBrowser(machine)).toEqual({ kind: 'none', reason: 'no-display' });
  });

  it('takes Wayland for a display', () => {
    const env = { WAYLAND_DISPLAY: 'wayland-0', PATH: '/usr/bin' };
    expect(findBrowser({ platform: 'linux', env, ...having('/usr/bin/microsoft-edge') })).toMatchObject({
      name: 'Microsoft Edge',
    });
  });

  it('does not look into relative folders of the path', () => {
    const env = { DISPLAY: ':0', PATH: '.:bin' };
    expect(findBrowser({ platform: 'linux', env, exists: () => true })).toEqual({ kind: 'none', reason: 'no-browser' });
  });

  it('knows where Windows keeps its browsers', () => {
    const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findBrowser({ platform: 'win32', env, ...having(path) })).toEqual({
      kind: 'found',
      path,
      name: 'Microsoft Edge',
    });
  });

  it('knows where macOS keeps its browsers, also those of one person', () => {
    const path = '/Users/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const machine = { platform: 'darwin', env: { HOME: '/Users/ann' }, ...having(path) } as const;
    expect(findBrowser(machine)).toEqual({ kind: 'found', path, name: 'Google Chrome' });
  });

  it('prefers the browser that was named', () => {
    const env = { DISPLAY: ':0', PATH: '/usr/bin', GUESTLIST_CHROMIUM: '/opt/my/chromium' };
    const machine = { platform: 'linux', env, ...having('/opt/my/chromium', '/usr/bin/chromium') } as const;
    expect(findBrowser(machine)).toMatchObject({ path: '/opt/my/chromium' });
  });
});

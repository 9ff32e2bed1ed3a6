import { BrowserWindow, session, shell, type WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardContents, guardSession, isExternalLink } from './guard.ts';
import { allows, resetElectron } from './testing/electron.ts';

beforeEach(resetElectron);

describe('a link of the window', () => {
  it.each(['https://cloud.ibm.com/iam/users', 'https://iam.cloud.ibm.com/identity/passcode'])(
    'may lead to %s',
    (address) => {
      expect(isExternalLink(address)).toBe(true);
    },
  );

  it.each([
    'http://cloud.ibm.com/',
    'https://cloud.ibm.com.evil.example/',
    'https://evil.example/cloud.ibm.com',
    'https://cloud.ibm.com@evil.example/',
    'https://person@cloud.ibm.com/',
    'https://cloud.ibm.com:8443/',
    'https://sub.cloud.ibm.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-msdt:/id PCWDiagnostic',
    'smb://cloud.ibm.com/share',
    'app://guestlist/index.html',
    '//cloud.ibm.com',
    '',
  ])('may not lead to %j', (address) => {
    expect(isExternalLink(address)).toBe(false);
  });
});

describe('a guarded page', () => {
  const guarded = (): WebContents => {
    const { webContents } = new BrowserWindow();
    guardContents(webContents);
    return webContents;
  };
  const isPrevented = (event: string, details: object): boolean => !allows(guarded(), event, details);

  it('may load itself again', () => {
    expect(isPrevented('will-frame-navigate', { url: 'app://guestlist/index.html', isMainFrame: true })).toBe(false);
  });

  it.each([
    'https://cloud.ibm.com/',
    'file:///etc/passwd',
    'app://guestlist.evil/',
    'app://guestlist@evil/',
    'app://other/index.html',
    'data:text/html,hello',
    'about:blank',
  ])('goes nowhere else: %s', (url) => {
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  });

  it('has no frame that goes anywhere', () => {
    expect(isPrevented('will-frame-navigate', { url: 'app://guestlist/index.html', isMainFrame: false })).toBe(true);
  });

  it('is not led elsewhere by an answer', () => {
    expect(isPrevented('will-redirect', { url: 'https://cloud.ibm.com/' })).toBe(true);
  });

  it('embeds nothing', () => {
    expect(isPrevented('will-attach-webview', {})).toBe(true);
  });

  it('opens no window, and a link of the list in the browser', () => {
    const contents = guarded();
    const [open] = vi.mocked(contents.setWindowOpenHandler).mock.calls[0]!;
    const request = (url: string) => open({ url } as Parameters<typeof open>[0]);

    expect(request('https://evil.example/')).toEqual({ action: 'deny' });
    expect(request('file:///usr/bin/xterm')).toEqual({ action: 'deny' });
    expect(shell.openExternal).not.toHaveBeenCalled();

    expect(request('https://cloud.ibm.com/')).toEqual({ action: 'deny' });
    expect(vi.mocked(shell.openExternal).mock.calls).toEqual([['https://cloud.ibm.com/']]);
  });
});

describe('permissions', () => {
  it('are all refused but writing text to the clipboard', () => {
    guardSession(session.defaultSession);
    const [request] = vi.mocked(session.defaultSession.setPermissionRequestHandler).mock.calls[0]!;
    const [check] = vi.mocked(session.defaultSession.setPermissionCheckHandler).mock.calls[0]!;
    const [device] = vi.mocked(session.defaultSession.setDevicePermissionHandler).mock.calls[0]!;
    const { webContents } = new BrowserWindow();
    const answers = (permission: Parameters<NonNullable<typeof request>>[1]): readonly unknown[] => {
      const callback = vi.fn();
      request!(webContents, permission, callback, {} as never);
      return [callback.mock.calls, check!(webContents, permission, 'app://guestlist', {} as never)];
    };

    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
    ] as const) {
      expect(answers(permission)).toEqual([[[false]], false]);
    }
    expect(answers('clipboard-sanitized-write')).toEqual([[[true]], true]);
    expect(device!({} as never)).toBe(false);
  });
});

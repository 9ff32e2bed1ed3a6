import { protocol } from 'electron';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../compose/content-security-policy.ts';
import { loadStaticFiles, type StaticFiles } from '../compose/static-files.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { resetElectron } from './testing/electron.ts';

let folder: string;
let files: StaticFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guestlist-protocol-'));
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for the window');
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'renderer', 'assets', 'main.js'), 'export {}');
  files = await loadStaticFiles(join(folder, 'renderer'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(resetElectron);

/** Asks the handler that the shell registers. `url` is a plain string: a URL object would have tidied it up beforehand. */
async function request(url: string, method = 'GET'): Promise<Response> {
  serveApp(files);
  const [scheme, handler] = vi.mocked(protocol.handle).mock.lastCall!;
  expect(scheme).toBe('app');
  return handler({ method, url } as Parameters<typeof handler>[0]);
}

describe('app://', () => {
  it('is registered as a standard, secure scheme that fetch may use, and with nothing more', () => {
    registerAppScheme();
    expect(vi.mocked(protocol.registerSchemesAsPrivileged).mock.calls).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
    ]);
  });

  it.each([
    ['app://guestlist/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://guestlist/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://guestlist/index.html?a=b#/drafts', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://guestlist/assets/main.js', 'text/javascript; charset=utf-8', 'export {}'],
  ])('answers %s', async (url, type, body) => {
    const response = await request(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(body);
  });

  it.each(['app://guestlist/index.html', 'app://guestlist/nothing'])(
    'sends the content security policy of the other host with %s',
    async (url) => {
      expect((await request(url)).headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    },
  );

  it.each([
    'app://guestlist/../secret.txt',
    'app://guestlist/assets/../../secret.txt',
    'app://guestlist/%2e%2e/secret.txt',
    'app://guestlist/%2e%2e%2fsecret.txt',
    'app://guestlist/..%2fsecret.txt',
    'app://guestlist/..%5csecret.txt',
    'app://guestlist/..\\secret.txt',
    'app://guestlist/%252e%252e%252fsecret.txt',
    'app://guestlist/..%00/secret.txt',
    'app://guestlist/index.html%00.js',
    'app://guestlist//etc/passwd',
    'app://guestlist/C:/Windows/win.ini',
    'app://guestlist/assets',
    'app://guestlist/assets/',
    'app://guestlist/INDEX.HTML',
    'app://guestlist/constructor',
  ])('finds nothing at %s', async (url) => {
    const response = await request(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it.each([
    'app://other/index.html',
    'app://guestlist.evil/index.html',
    'app://guestlist:80/index.html',
    'app:///index.html',
  ])('is only one host: %s', async (url) => {
    expect((await request(url)).status).toBe(404);
  });

  it('does not say who asked with a name and a password', async () => {
    expect((await request('app://evil@other/index.html')).status).toBe(404);
  });

  it('takes nothing', async () => {
    expect((await request('app://guestlist/index.html', 'POST')).status).toBe(404);
  });
});

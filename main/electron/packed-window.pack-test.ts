import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftsWords } from '#app/words/drafts.ts';
import { findChromium } from '../dev/browser.mjs';
import { startPackedShell, type PackedShell } from './testing/start-packed-shell.ts';

/*
 * The packed window in a real Chromium: page, headers, worker and fonts come from the shell's app:// handler, calls and events go
 * through its preload script. The origin is https, since only Electron knows app://.
 */

const ORIGIN = 'https://guestlist.invalid';
/** What Electron's contextBridge does: gives the page the two functions of the preload script. */
const BRIDGE = `
  const listeners = new Set();
  globalThis.hearShell = (message) => listeners.forEach((listener) => listener(message));
  globalThis.guestlist = {
    invoke: (method, params) => globalThis.callShell(method, params),
    subscribe: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
  };`;

let shell: PackedShell;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  shell = await startPackedShell();
  browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] });
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.context().route(`${ORIGIN}/**`, async (route) => {
    const response = await shell.request(
      route
        .request()
        .url()
        .slice(ORIGIN.length + 1),
    );
    const body = Buffer.from(await response.arrayBuffer());
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  });
  await page.exposeFunction('callShell', shell.bridge.invoke);
  await page.addInitScript(BRIDGE);
  shell.bridge.subscribe((message) => void page.evaluate(`hearShell(${JSON.stringify(message)})`));
  await page.goto(`${ORIGIN}/index.html`);
});
afterAll(async () => {
  await browser.close();
  await shell.stop();
});

describe('the packed window', () => {
  it('opens on the bridge', async () => {
    await page.getByRole('heading', { name: draftsWords.empty.title }).waitFor();
  });

  it('reads a list in its worker and keeps it with the shell', async () => {
    const buffer = Buffer.from('Email;Name\nann@example.com;Ann\nbo@example.com;Bo\n');
    const picker = page.locator('input[type=file]').first();
    await picker.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
    await page.getByText('ann@example.com').first().waitFor();
    // The first rows are shown while the list is still being stored.
    await page.waitForURL(/#\/drafts\/[0-9a-f]+\/import/);
    expect(await shell.bridge.invoke('drafts.list', {})).toMatchObject({ ok: true, result: [{ name: 'people' }] });
  });

  it('has nothing to complain about: no style, script, worker or font was refused', () => {
    expect(complaints).toEqual([]);
  });
});

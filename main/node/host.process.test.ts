import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '#app/contract/client.ts';
import { connectLoopback } from '#renderer/transport/loopback-connection.ts';
import { useTemporaryFolders } from '../storage/testing/temporary-folder.ts';
import { findBuilt } from '../testing/find-built.ts';

/* The browser host as `npm start` runs it, on a machine without a display. */

interface Host {
  readonly process: ChildProcess;
  /** The next line it says, or null at the end. */
  line(): Promise<string | null>;
  readonly ended: Promise<number | null>;
}

const newFolder = useTemporaryFolders();
const hosts: Host[] = [];
let home: string;

beforeEach(async () => void (home = await newFolder()));
afterEach(async () => {
  for (const host of hosts.splice(0)) {
    host.process.kill('SIGKILL');
    await host.ended;
  }
});

function startHost(): Host {
  const script = `await (await import(${JSON.stringify(pathToFileURL(findBuilt('host')).href)})).runHost('asked')`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { PATH: process.env['PATH'], GUESTLIST_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const errors = createInterface(child.stderr)[Symbol.asyncIterator]();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const host = {
    process: child,
    ended,
    line: async () => (await Promise.race([lines.next(), errors.next()])).value ?? null,
  };
  hosts.push(host);
  return host;
}

/** Does what the page does: takes the code out of the address and exchanges it. */
async function openPage(address: string) {
  const { origin, hash } = new URL(address);
  const pageFetch: typeof fetch = (input, init) => fetch(input, { ...init, headers: { ...init?.headers, origin } });
  const redeemed = await pageFetch(`${origin}/launch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: hash.slice('#launch='.length) }),
  });
  const { result } = (await redeemed.json()) as { result: { token: string } };
  return createClient(await connectLoopback({ origin, token: result.token }, pageFetch));
}

const readAddress = async (host: Host): Promise<string> => /http:\S+/.exec((await host.line()) ?? '')?.[0] ?? '';

describe('the browser host', () => {
  it('prints its address, serves the window and the services, and ends with Ctrl+C', async () => {
    const host = startHost();
    const address = await readAddress(host);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#launch=[0-9a-f]{32}$/);
    expect(await (await fetch(address)).text()).toContain('<!doctype html>');
    const client = await openPage(address);
    expect(await client.call('app.info', {})).toMatchObject({ host: 'browser', dataFolder: home });
    host.process.kill('SIGINT');
    expect(await host.ended).toBe(0);
  });

  it('says with 4 that it is open already', async () => {
    const first = startHost();
    await readAddress(first);
    const second = startHost();
    expect(await second.line()).toContain('Guestlist is already open');
    expect(await second.ended).toBe(4);
  });

  it('opens again after it was killed', async () => {
    const first = startHost();
    await readAddress(first);
    first.process.kill('SIGKILL');
    await first.ended;
    expect(await readAddress(startHost())).toMatch(/^http:/);
  });
});

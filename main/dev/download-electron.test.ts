import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download } from './download-electron.mjs';

let folder: string;
let server: Server;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guestlist-download-'));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** Serves one answer on loopback and gives its address. */
async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/electron.zip`;
}
const target = (): string => join(folder, 'electron.zip');
const fast = { probeMs: 50, stallMs: 50 };

describe('a download', () => {
  it('writes the file and says how far it is', async () => {
    const percents: number[] = [];
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 4 });
      response.write('ab');
      response.end('cd');
    });
    await download(url, target(), { report: (percent) => void percents.push(percent) });
    expect(await readFile(target(), 'utf8')).toBe('abcd');
    expect(percents.at(-1)).toBe(100);
    expect([...percents].sort((a, b) => a - b)).toEqual(percents);
  });

  it('says nothing of how far it is when the size is not known', async () => {
    const percents: number[] = [];
    const url = await serve((_request, response) => {
      response.write('ab');
      response.end('cd');
    });
    await download(url, target(), { report: (percent) => void percents.push(percent) });
    expect(await readFile(target(), 'utf8')).toBe('abcd');
    expect(percents).toEqual([]);
  });

  it('gives up when nothing answers', async () => {
    const url = await serve(() => undefined);
    await expect(download(url, target(), { report: () => undefined, ...fast })).rejects.toThrow(
      /^127\.0\.0\.1:\d+ did not answer within 0\.05 s$/,
    );
  });

  it('gives up when it brings nothing any more', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 4 });
      response.write('ab');
    });
    await expect(download(url, target(), { report: () => undefined, probeMs: 5000, stallMs: 50 })).rejects.toThrow(
      /^the download from 127\.0\.0\.1:\d+ was cut$/,
    );
  });

  it('fails with the status of a refusal', async () => {
    const url = await serve((_request, response) => response.writeHead(403).end('blocked'));
    await expect(download(url, target(), { report: () => undefined })).rejects.toThrow(
      /^127\.0\.0\.1:\d+ answered 403$/,
    );
  });

  it('says what is in the way when nobody is there', async () => {
    const url = await serve(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    await expect(download(url, target(), { report: () => undefined })).rejects.toThrow(
      /cannot be reached \(ECONNREFUSED\)$/,
    );
  });
});

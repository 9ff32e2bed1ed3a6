import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '#app/contract/client.ts';
import { startPackedShell, type PackedShell } from './testing/start-packed-shell.ts';

let shell: PackedShell;
let client: Client;

beforeAll(async () => {
  shell = await startPackedShell();
  client = createClient(shell.bridge);
});
afterAll(() => shell.stop());

describe('the packed shell', () => {
  it('serves its page and everything beside it', async () => {
    const renderer = join(shell.content, 'out', 'renderer');
    const files = (await readdir(renderer, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name)
        .slice(renderer.length + 1)
        .replaceAll('\\', '/');
      const response = await shell.request(path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type'), path).not.toBe('application/octet-stream');
    }
  });

  it('answers its page from services of its own', async () => {
    expect(await client.call('app.info', {})).toMatchObject({ host: 'electron', dataFolder: shell.dataFolder });
    expect(await client.call('accounts.list', {})).toMatchObject([{ name: 'practice' }]);
  });

  it('has the icon that its window asks for', async () => {
    const icon = await readFile(shell.window.options!.icon as string);
    expect(icon.subarray(1, 4).toString()).toBe('PNG');
  });

  it('has the samples', async () => {
    const samples = await client.call('samples.list', {});
    expect(samples.length).toBeGreaterThan(0);
    for (const { id, files } of samples) {
      expect(await client.call('samples.open', { sample: id })).toMatchObject({ files });
    }
  });
});

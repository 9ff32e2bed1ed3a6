import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEncryptedSecrets, type Cipher } from './encrypted-secrets.ts';

/** A cipher whose key can be changed and lost. Nothing about it is secret. */
function createCipher() {
  const state = { key: 1, generation: 1 };
  const cipher: Cipher = {
    encrypt: async (text) => Buffer.from(`${state.key}:${state.generation}:${text}`).reverse(),
    async decrypt(bytes) {
      const [key, generation, text] = Buffer.from(bytes).reverse().toString().split(':');
      if (key !== String(state.key)) throw new Error('another key');
      return { text: text!, outdated: generation !== String(state.generation) };
    },
  };
  return { cipher, state };
}
const clock = { now: () => 0, sleep: () => Promise.resolve() };

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'guestlist-secrets-'));
});
afterEach(() => rm(dataFolder, { recursive: true }));

describe('encrypted secrets', () => {
  it('outlive the program', async () => {
    const { cipher } = createCipher();
    await createEncryptedSecrets({ dataFolder, clock, cipher }).set('acme', 'key-of-acme');
    const later = createEncryptedSecrets({ dataFolder, clock, cipher });
    expect(await later.get('acme')).toBe('key-of-acme');
    expect(await later.get('other')).toBeNull();
    expect(later.kind).toBe('encrypted');
  });

  it('do not stand in the file', async () => {
    const { cipher } = createCipher();
    await createEncryptedSecrets({ dataFolder, clock, cipher }).set('acme', 'key-of-acme');
    const text = await readFile(join(dataFolder, 'secrets.json'), 'utf8');
    expect(text).not.toContain('key-of-acme');
    expect(text).not.toContain(Buffer.from('key-of-acme').toString('base64'));
  });

  it('touch no file before the first of them is asked for', async () => {
    createEncryptedSecrets({ dataFolder, clock, cipher: createCipher().cipher });
    expect(await readdir(dataFolder)).toEqual([]);
  });

  it('are gone when deleted, the others stay', async () => {
    const { cipher } = createCipher();
    const secrets = createEncryptedSecrets({ dataFolder, clock, cipher });
    await secrets.set('acme', 'a');
    await secrets.set('other', 'b');
    await secrets.delete('acme');
    expect(await secrets.get('acme')).toBeNull();
    expect(await secrets.get('other')).toBe('b');
  });

  it('leave no copy behind when they are deleted', async () => {
    const { cipher } = createCipher();
    const secrets = createEncryptedSecrets({ dataFolder, clock, cipher });
    await secrets.set('acme', 'a');
    const encrypted = Buffer.from(await cipher.encrypt('a')).toString('base64');
    await secrets.delete('acme');
    for (const name of await readdir(dataFolder)) {
      expect(await readFile(join(dataFolder, name), 'utf8'), name).not.toContain(encrypted);
    }
  });

  it('count as absent when the system has another key now', async () => {
    const { cipher, state } = createCipher();
    const secrets = createEncryptedSecrets({ dataFolder, clock, cipher });
    await secrets.set('acme', 'a');
    state.key = 2;
    expect(await secrets.get('acme')).toBeNull();
    await secrets.set('acme', 'again');
    expect(await secrets.get('acme')).toBe('again');
  });

  it('are encrypted anew when their key is outdated', async () => {
    const { cipher, state } = createCipher();
    const secrets = createEncryptedSecrets({ dataFolder, clock, cipher });
    await secrets.set('acme', 'a');
    const before = await readFile(join(dataFolder, 'secrets.json'), 'utf8');
    expect(await secrets.get('acme')).toBe('a');
    expect(await readFile(join(dataFolder, 'secrets.json'), 'utf8')).toBe(before);
    state.generation = 2;
    expect(await secrets.get('acme')).toBe('a');
    expect(await readFile(join(dataFolder, 'secrets.json'), 'utf8')).not.toBe(before);
  });
});

import { describe, expect, it } from 'vitest';
import type { Client } from '#app/contract/client.ts';
import { MAX_PIECE_BYTES } from '#app/contract/piece.ts';
import { fromBase64, readDraftFile, uploadFile } from './file-bytes.ts';

/** Keeps what is uploaded and gives it back as the file of any draft. */
function storingClient(failAt = Infinity) {
  const kept: Buffer[] = [];
  const discarded: string[] = [];
  const call = async (method: string, params: Record<string, unknown>): Promise<unknown> => {
    if (method === 'uploads.begin') return { upload: 'aaaaaaaa' };
    if (method === 'uploads.discard') return void discarded.push(String(params['upload']));
    if (method === 'uploads.append') {
      if (kept.length >= failAt) throw new Error('disk full');
      expect(params['offset']).toBe(Buffer.concat(kept).length);
      kept.push(Buffer.from(String(params['base64']), 'base64'));
      return { size: Buffer.concat(kept).length };
    }
    const all = Buffer.concat(kept);
    const offset = Number(params['offset']);
    return { size: all.length, base64: all.subarray(offset, offset + MAX_PIECE_BYTES).toString('base64') };
  };
  return { client: { call, on: () => () => undefined } as unknown as Client, kept, discarded };
}

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, index) => (index * 31) % 256);

describe('files between window and main process', () => {
  it.each([0, 1, MAX_PIECE_BYTES, MAX_PIECE_BYTES * 2 + 5])('come back byte for byte: %i bytes', async (size) => {
    const { client, kept } = storingClient();
    const bytes = bytesOf(size);
    await uploadFile(client, 'people.csv', new Blob([bytes]));
    expect(Math.max(0, ...kept.map((piece) => piece.length))).toBeLessThanOrEqual(MAX_PIECE_BYTES);
    expect(Buffer.compare(await readDraftFile(client, 'd', 'f'), bytes)).toBe(0);
  });

  it('are taken back when a piece does not arrive, and the reason is told', async () => {
    const { client, discarded } = storingClient(1);
    const upload = uploadFile(client, 'people.csv', new Blob([bytesOf(MAX_PIECE_BYTES + 1)]));
    await expect(upload).rejects.toThrow('disk full');
    expect(discarded).toEqual(['aaaaaaaa']);
  });

  it('do not wait for ever on a side that has nothing more to give', async () => {
    const call = async () => ({ size: 3, base64: '' });
    const client = { call, on: () => () => undefined } as unknown as Client;
    await expect(readDraftFile(client, 'd', 'f')).rejects.toThrow('empty piece');
  });

  it('keep bytes above 127 as they are', () => {
    expect([...fromBase64('AP+A')]).toEqual([0, 255, 128]);
  });
});

import { describe, expect, it } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import { MAX_PIECE_BYTES } from '#app/contract/piece.ts';
import { createScriptedClient } from '../stores/scripted-client.ts';
import { readDraftFile, uploadFile } from './file-bytes.ts';

/** Keeps what is uploaded, piece by piece, and gives it back as the file of any draft. */
function storingClient(failAt = Infinity) {
  const pieces = new Map<number, string>();
  const discarded: string[] = [];
  let size = 0;
  const { client } = createScriptedClient({
    'uploads.begin': () => ({ upload: 'aaaaaaaa' }),
    'uploads.discard': ({ upload }) => {
      discarded.push(upload);
      return null;
    },
    'uploads.append': ({ offset, base64 }) => {
      if (pieces.size >= failAt) throw new CodedError('disk-full');
      expect(offset).toBe(size);
      pieces.set(offset, base64);
      size += atob(base64).length;
      return { size };
    },
    'drafts.readFile': ({ offset }) => ({ size, base64: pieces.get(offset) ?? '' }),
  });
  return { client, pieces, discarded };
}

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, index) => (index * 31) % 256);

describe('files between window and main process', () => {
  it.each([0, 1, MAX_PIECE_BYTES, MAX_PIECE_BYTES * 2 + 5])('come back byte for byte: %i bytes', async (size) => {
    const { client, pieces } = storingClient();
    const bytes = bytesOf(size);
    await uploadFile(client, 'people.csv', new Blob([bytes]));
    expect(pieces.size).toBe(Math.ceil(size / MAX_PIECE_BYTES));
    const back = await readDraftFile(client, 'd', 'f');
    expect(back.length).toBe(size);
    expect(back.findIndex((byte, index) => byte !== bytes[index])).toBe(-1);
  });

  it('are taken back when a piece does not arrive, and the reason is told', async () => {
    const { client, discarded } = storingClient(1);
    const upload = uploadFile(client, 'people.csv', new Blob([bytesOf(MAX_PIECE_BYTES + 1)]));
    await expect(upload).rejects.toMatchObject({ code: 'disk-full' });
    expect(discarded).toEqual(['aaaaaaaa']);
  });

  it('do not wait for ever on a side that has nothing more to give', async () => {
    const { client } = createScriptedClient({ 'drafts.readFile': () => ({ size: 3, base64: '' }) });
    await expect(readDraftFile(client, 'd', 'f')).rejects.toThrow('empty piece');
  });
});

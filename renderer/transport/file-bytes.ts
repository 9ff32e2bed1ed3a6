import type { Client } from '#app/contract/client.ts';
import { MAX_PIECE_BYTES } from '#app/contract/piece.ts';

/* Files between the window and the main process, in pieces, so that neither side ever holds a large message. */

/**
 * Hands a file to the main process and resolves to its upload id. Rejects with the failure of the first piece that did not
 * arrive; what had arrived is discarded.
 */
export async function uploadFile(client: Client, name: string, content: Blob): Promise<string> {
  const { upload } = await client.call('uploads.begin', { name });
  try {
    for (let offset = 0; offset < content.size; offset += MAX_PIECE_BYTES) {
      const base64 = await toBase64(content.slice(offset, offset + MAX_PIECE_BYTES));
      await client.call('uploads.append', { upload, offset, base64 });
    }
    return upload;
  } catch (failure) {
    // A failure to discard would hide the one that matters; the main process forgets uploads when it ends.
    await client.call('uploads.discard', { upload }).catch(() => undefined);
    throw failure;
  }
}

/** Reads a whole source file of a draft. */
export async function readDraftFile(client: Client, draft: string, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const first = await client.call('drafts.readFile', { draft, file, offset: 0 });
  const bytes = new Uint8Array(first.size);
  let filled = putBase64(bytes, 0, first.base64);
  while (filled < bytes.length) {
    const piece = await client.call('drafts.readFile', { draft, file, offset: filled });
    const end = putBase64(bytes, filled, piece.base64);
    if (end === filled) throw new Error('the main process gave an empty piece before the end of the file');
    filled = end;
  }
  return bytes;
}

/** Encodes in chunks: spreading three million bytes into one call would overflow the stack. */
async function toBase64(piece: Blob): Promise<string> {
  const bytes = new Uint8Array(await piece.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

const CHUNK = 8192;

/** Decodes into `bytes` from `at` on; the end of what was written. */
function putBase64(bytes: Uint8Array, at: number, base64: string): number {
  const text = atob(base64);
  const length = Math.min(text.length, bytes.length - at);
  for (let i = 0; i < length; i++) bytes[at + i] = text.charCodeAt(i);
  return at + length;
}

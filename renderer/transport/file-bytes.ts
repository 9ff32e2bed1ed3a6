import type { Client } from '#app/contract/client.ts';
import { MAX_PIECE_BYTES } from '#app/contract/piece.ts';
import { putBase64, toBase64 } from './base64.ts';

/* Files between the window and the main process, in pieces, so that neither side ever holds a large message. */

/** How many pieces of a file are asked for at once: one is on its way while others are packed and unpacked. */
const LANES = 4;

export interface Sending {
  /** Aborting rejects with its reason after the piece that is on its way. */
  readonly signal?: AbortSignal;
  /** Hears how many bytes more have arrived. */
  readonly onSent?: (bytes: number) => void;
}

/**
 * Hands a file to the main process and resolves to its upload id. Rejects with the failure of the first piece that did not
 * arrive; what had arrived is discarded.
 */
export async function uploadFile(client: Client, name: string, content: Blob): Promise<string> {
  const { upload } = await client.call('uploads.begin', { name });
  await sendFile(client, upload, content);
  return upload;
}

/** Sends the content of an upload that has begun. Rejects as `uploadFile` does; what had arrived is discarded. */
export async function sendFile(client: Client, upload: string, content: Blob, sending: Sending = {}): Promise<void> {
  try {
    let next = packPiece(content, 0);
    for (let offset = 0; offset < content.size; offset += MAX_PIECE_BYTES) {
      sending.signal?.throwIfAborted();
      const base64 = await next;
      next = packPiece(content, offset + MAX_PIECE_BYTES);
      // Should the file become unreadable, the next turn says so; here nobody waits for it yet.
      next.catch(() => undefined);
      await client.call('uploads.append', { upload, offset, base64 });
      sending.onSent?.(Math.min(MAX_PIECE_BYTES, content.size - offset));
    }
    sending.signal?.throwIfAborted();
  } catch (failure) {
    // A failure to discard would hide the one that matters; the main process forgets uploads when it ends.
    await client.call('uploads.discard', { upload }).catch(() => undefined);
    throw failure;
  }
}

/** Reads a whole source file of a draft. `onFirst` gets a copy of the first piece, and the size of the file, as soon as it is there. */
export async function readDraftFile(
  client: Client,
  draft: string,
  file: string,
  onFirst?: (piece: Uint8Array<ArrayBuffer>, size: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const first = await client.call('drafts.readFile', { draft, file, offset: 0 });
  const bytes = new Uint8Array(first.size);
  const filled = putBase64(bytes, 0, first.base64);
  onFirst?.(bytes.slice(0, filled), first.size);
  const readRange = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to;) {
      const piece = await client.call('drafts.readFile', { draft, file, offset: at });
      const end = putBase64(bytes, at, piece.base64);
      if (end === at) throw new Error('the main process gave an empty piece before the end of the file');
      at = end;
    }
  };
  let claimed = filled;
  const readNext = async (): Promise<void> => {
    while (claimed < bytes.length) {
      const from = claimed;
      claimed = Math.min(bytes.length, from + MAX_PIECE_BYTES);
      await readRange(from, claimed);
    }
  };
  await Promise.all(Array.from({ length: LANES }, readNext));
  return bytes;
}

async function packPiece(content: Blob, offset: number): Promise<string> {
  return toBase64(new Uint8Array(await content.slice(offset, offset + MAX_PIECE_BYTES).arrayBuffer()));
}

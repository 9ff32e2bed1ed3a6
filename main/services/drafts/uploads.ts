import { join } from 'node:path';
import { MAX_FILE_BYTES } from '#app/csv/read-csv.ts';
import { CodedError } from '#app/contract/errors.ts';
import type { Ids } from '../../compose/ports.ts';
import { createBlob, discardBlob, readPiece, writePiece } from '../../storage/blobs.ts';
import { sweepFolder } from '../../storage/folder.ts';
import { createSequence } from '../../storage/sequence.ts';

/** A file that has arrived completely and belongs to whoever took it. */
export interface ArrivedFile {
  readonly id: string;
  readonly name: string;
  /** Where it lies until it is moved. */
  readonly path: string;
}

/** Files on their way in, before they are part of a draft. */
export interface Uploads {
  /** Makes room for a file of this name. */
  begin(name: string): Promise<{ readonly upload: string }>;
  /**
   * Adds bytes at `offset`, which is the size so far or, for a piece sent again, less; resolves with the new size. Fails with
   * `upload-unknown`, `file-too-large` beyond `maxBytes`, `bad-request` when bytes in between are missing, and StorageError.
   */
  append(upload: string, offset: number, bytes: Uint8Array): Promise<{ readonly size: number }>;
  /** The name and the first bytes of a file, at most `length`; without it all. Fails with `upload-unknown` and StorageError. */
  read(upload: string, length?: number): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Forgets a file. One that is not known is fine. */
  discard(upload: string): Promise<void>;
  /** Hands a file over for good. Fails with `upload-unknown`. */
  take(upload: string): ArrivedFile;
}

/**
 * Opens the folder for arriving files and removes what an earlier run left there: its senders are gone. Only the holder of the lock
 * may do this. Fails with StorageError.
 */
export async function openUploads({
  folder,
  ids,
  maxBytes = MAX_FILE_BYTES,
}: {
  readonly folder: string;
  readonly ids: Ids;
  readonly maxBytes?: number;
}): Promise<Uploads> {
  await sweepFolder(folder);
  const arriving = new Map<string, { readonly file: ArrivedFile; size: number }>();
  const inSequence = createSequence();

  const find = (upload: string): { readonly file: ArrivedFile; size: number } => {
    const known = arriving.get(upload);
    if (known === undefined) throw new CodedError('upload-unknown', { upload });
    return known;
  };

  return {
    async begin(name) {
      const id = ids.next();
      const file = { id, name, path: join(folder, id) };
      await createBlob(file.path);
      arriving.set(id, { file, size: 0 });
      return { upload: id };
    },
    append: (upload, offset, bytes) =>
      inSequence(async () => {
        const entry = find(upload);
        if (offset > entry.size) {
          const problem = `offset ${offset} is behind the end at ${entry.size}`;
          throw new CodedError('bad-request', { method: 'uploads.append', problem });
        }
        if (offset + bytes.length > maxBytes) throw new CodedError('file-too-large', { name: entry.file.name });
        entry.size = await writePiece(entry.file.path, offset, bytes);
        return { size: entry.size };
      }),
    read: (upload, length = Infinity) =>
      inSequence(async () => {
        const { file, size } = find(upload);
        return { name: file.name, bytes: await readPiece(file.path, 0, Math.min(length, size)) };
      }),
    discard: (upload) =>
      inSequence(async () => {
        const entry = arriving.get(upload);
        arriving.delete(upload);
        if (entry !== undefined) await discardBlob(entry.file.path);
      }),
    take(upload) {
      const { file } = find(upload);
      arriving.delete(upload);
      return file;
    },
  };
}

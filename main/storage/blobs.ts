import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FILE_MODE } from './durable-file.ts';
import { StorageError, toStorageError } from './errors.ts';
import { ensureFolder, syncFolder } from './folder.ts';
import { renameWithRetry, type DurableOptions } from './rename.ts';

/*
 * Files of a person. While one arrives in pieces it lies in the uploads folder; sealed, it moves to its place and is never written
 * again.
 */

/** What a sealed file is: bytes and SHA-256 (64 hex digits). */
export interface BlobFacts {
  readonly size: number;
  readonly sha256: string;
}

/** Makes an empty file for its owner only. Fails with StorageError, also when the file exists. */
export async function createBlob(file: string): Promise<void> {
  await ensureFolder(dirname(file));
  await withHandle(file, 'wx', async () => undefined);
}

/**
 * Writes a piece at `offset` (bytes) and drops what came after: a piece that is sent again, because its answer was lost, takes its
 * own place. Resolves with the new size. The caller sees to it that there is no gap. Fails with StorageError.
 */
export async function writePiece(file: string, offset: number, piece: Uint8Array): Promise<number> {
  return withHandle(file, 'r+', async (handle) => {
    await handle.truncate(offset);
    for (let written = 0; written < piece.length;) {
      const { bytesWritten } = await handle.write(piece, written, piece.length - written, offset + written);
      written += bytesWritten;
    }
    return offset + piece.length;
  });
}

/** Moves a complete file to its place, on disk for good, and says what it is. Fails with StorageError. */
export async function sealBlob(from: string, to: string, options: DurableOptions): Promise<BlobFacts> {
  await ensureFolder(dirname(to));
  await withHandle(from, 'r+', (handle) => handle.sync());
  const facts = await measure(from);
  try {
    await renameWithRetry(from, to, options);
    await syncFolder(dirname(to));
  } catch (error) {
    throw toStorageError(error, to, 'write');
  }
  return facts;
}

/** Writes a sealed file of this content, on disk for good, and says what it is. Fails with StorageError, also when it exists. */
export async function writeBlob(file: string, content: Uint8Array): Promise<BlobFacts> {
  await ensureFolder(dirname(file));
  await withHandle(file, 'wx', async (handle) => {
    await handle.writeFile(content);
    await handle.sync();
  });
  await syncFolder(dirname(file));
  return { size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** Copies a sealed file, on disk for good. Fails with StorageError. */
export async function copyBlob(from: string, to: string): Promise<void> {
  await ensureFolder(dirname(to));
  try {
    await copyFile(from, to);
  } catch (error) {
    throw toStorageError(error, to, 'write');
  }
  await withHandle(to, 'r+', (handle) => handle.sync());
  await syncFolder(dirname(to));
}

/** Reads up to `length` bytes from `offset`; fewer at the end, none behind it. Fails with StorageError. */
export async function readPiece(file: string, offset: number, length: number): Promise<Uint8Array> {
  return withHandle(file, 'r', async (handle) => {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  });
}

/** Reads a file completely. Fails with StorageError. */
export async function readWhole(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw toStorageError(error, file, 'read');
  });
}

/** Reads a sealed file completely. A file that is not what was sealed is `damaged`: rows would be missing without a word. */
export async function readBlob(file: string, facts: BlobFacts): Promise<Uint8Array> {
  const bytes = await readWhole(file);
  if (createHash('sha256').update(bytes).digest('hex') !== facts.sha256) throw new StorageError('damaged', file);
  return bytes;
}

/** Removes a file that never became anything. Nothing there is fine. */
export async function discardBlob(file: string): Promise<void> {
  await rm(file, { force: true });
}

async function measure(file: string): Promise<BlobFacts> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(piece);
      size += piece.length;
    }
  } catch (error) {
    throw toStorageError(error, file, 'read');
  }
  return { size, sha256: hash.digest('hex') };
}

async function withHandle<R>(
  file: string,
  flags: 'wx' | 'r+' | 'r',
  use: (handle: FileHandle) => Promise<R>,
): Promise<R> {
  try {
    const handle = await open(file, flags, FILE_MODE);
    try {
      return await use(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw toStorageError(error, file, flags === 'r' ? 'read' : 'write');
  }
}

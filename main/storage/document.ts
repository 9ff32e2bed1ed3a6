import { access } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { Low } from 'lowdb';
import type { Clock } from '../compose/ports.ts';
import { formatCopy, readCopy, type DocumentFormat } from './document-copy.ts';
import { sweepTemporaries, writeDurably } from './durable-file.ts';
import { StorageError, toStorageError } from './errors.ts';
import { ensureFolder, syncFolder } from './folder.ts';
import { freezeDeeply } from './freeze.ts';
import { renameWithRetry, type DurableOptions, type WriteFs } from './rename.ts';
import { createSequence } from './sequence.ts';

export interface DocumentOptions<T> extends DocumentFormat<T> {
  /** Path of the JSON file `{"version":…,"data":…}`. Beside it stands `<file>.bak`, the content before the last change. */
  readonly file: string;
  /** The version this program writes. Older ones go through `migrate`, newer ones are refused. */
  readonly version: number;
  /** Turns data of an older version into data of this one; the schema checks the result. */
  readonly migrate: (data: unknown, from: number) => unknown;
  /** The content while there is no file; asked only then. It is not written before the first change. */
  readonly initial: () => T;
  readonly clock: Clock;
  /** Hears that the file could not be used and its backup was. */
  readonly onRecovered?: (recovery: Recovery) => void;
  /** For commands that hold no lock: a damaged file stays where it is, and changing the document is refused. */
  readonly readOnly?: boolean;
  readonly fs?: WriteFs;
}

export interface Recovery {
  readonly file: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The copy that was loaded instead. */
  readonly loaded: string;
  /** Where the damaged file is now; null when there was none. */
  readonly damaged: string | null;
}

export interface Document<T> {
  /** The present content, frozen. It is what is on disk, never ahead of it. */
  read(): T;
  /**
   * Replaces the content by what `change` makes of it and resolves with it once it is on disk. Changes happen one after the
   * other. When `change` returns what it was given nothing is written. Fails with StorageError, or with what `change` throws or
   * the schema refuses; content and file are then as they were.
   */
  update(change: (current: T) => T): Promise<T>;
}

/**
 * Opens a small document that lives in memory and on disk. A file that cannot be parsed, migrated or validated is moved aside as
 * `<name>.damaged-<date>.json`, its backup takes its place and `onRecovered` is told. Without a usable backup nothing is touched.
 * What a killed program left half-written of it is removed.
 * Fails with StorageError: `damaged`, `newer-version`, `not-readable`, or what writing fails with.
 */
export async function openDocument<T>(options: DocumentOptions<T>): Promise<Document<T>> {
  const { file, schema, version } = options;
  const write = async (data: T): Promise<void> => {
    await ensureFolder(dirname(file));
    await writeDurably(file, formatCopy(version, data), options);
  };
  // lowdb takes a falsy content for none, so it is given an object around ours.
  const low = new Low<Content<T>>(
    {
      read: () => load(options, write),
      write: async (content) => {
        if (content !== null) await write(content.data);
      },
    },
    null,
  );
  await low.read();
  if (!options.readOnly) await sweepTemporaries(file);
  let current = freezeDeeply(low.data === null ? options.initial() : low.data.data);
  const inSequence = createSequence();

  const apply = async (change: (current: T) => T): Promise<T> => {
    if (options.readOnly) throw new StorageError('not-writable', file);
    const changed = change(current);
    if (changed === current) return current;
    // Checked before it is written: what the schema refuses could not be read again. lowdb holds it before it is on disk, so
    // readers are given `current`, which follows.
    const data = schema.parse(changed);
    low.data = { data };
    await low.write();
    current = freezeDeeply(data);
    return current;
  };
  return { read: () => current, update: (change) => inSequence(() => apply(change)) };
}

type Content<T> = { readonly data: T } | null;

async function load<T>(options: DocumentOptions<T>, write: (data: T) => Promise<void>): Promise<Content<T>> {
  const { file } = options;
  const backupFile = `${file}.bak`;
  const present = await readCopy(file, options);
  if (present.kind === 'good') return { data: present.data };
  const backup = await readCopy(backupFile, options);
  if (present.kind === 'absent' && backup.kind === 'absent') return null;
  if (backup.kind !== 'good') {
    throw new StorageError('damaged', file, present.kind === 'damaged' ? present.cause : undefined);
  }

  const at = new Date(options.clock.now()).toISOString();
  let damaged = present.kind === 'damaged' ? file : null;
  if (!options.readOnly) {
    if (damaged !== null) damaged = await moveAside(file, at, options);
    await write(backup.data);
  }
  options.onRecovered?.({ file, at, loaded: backupFile, damaged });
  return { data: backup.data };
}

/** Keeps a damaged file under a name with its date. Returns the new path; never replaces an earlier one. */
async function moveAside(file: string, at: string, options: DurableOptions): Promise<string> {
  const extension = extname(file);
  const stem = `${file.slice(0, file.length - extension.length)}.damaged-${at.replaceAll(':', '-')}`;
  try {
    let target = `${stem}${extension}`;
    for (let copy = 2; await exists(target); copy += 1) target = `${stem}-${copy}${extension}`;
    await renameWithRetry(file, target, options);
    await syncFolder(dirname(file), options.fs);
    return target;
  } catch (error) {
    throw toStorageError(error, file, 'write');
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

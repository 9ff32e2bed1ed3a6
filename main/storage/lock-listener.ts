import { readFile } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { systemCode } from './errors.ts';

/** The lock, or the note of the program that holds it (null when it left none). */
export type LockClaim = { release(): Promise<void> } | { readonly heldBy: string | null };

export interface Listener {
  /** Stops answering. Calling it again does nothing. */
  close(): Promise<void>;
}

/** Listens on a local socket or pipe and keeps no program alive by it. Fails with the system's error, EADDRINUSE when taken. */
export async function listen(path: string): Promise<Listener> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  server.unref();
  // A connection that could not be accepted changes nothing: the lock is that the socket listens.
  server.on('error', () => undefined);
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}

const NOBODY_LISTENS: readonly (string | undefined)[] = ['ECONNREFUSED', 'ENOTSOCK', 'ENOENT'];

/** Whether somebody listens there. In doubt (no permission, too many waiting) somebody does. */
export async function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => resolve(!NOBODY_LISTENS.includes(systemCode(error))));
  });
}

/** Reads what a holder wrote about itself; null when it left nothing or is still writing. */
export async function readNote(file: string): Promise<string | null> {
  const note = await readFile(file, 'utf8').catch(() => '');
  return note.endsWith('\n') ? note : null;
}

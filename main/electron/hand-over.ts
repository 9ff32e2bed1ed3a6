import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { App } from '../compose/open-app.ts';

/** What a second start sends to the first one, which may be of another version. */
const HANDED_OVER = z.object({ files: z.array(z.string()) });

/**
 * Absolute paths of the CSV files among the arguments of a start: what the system adds when a person opens a file. Linux desktops
 * add it as a file:// address (`%U` of the desktop entry), other systems as a path.
 */
export function listFiles(args: readonly string[], workingDirectory: string): readonly string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === '.csv')
    .map((arg) => toPath(arg, workingDirectory));
}

function toPath(arg: string, workingDirectory: string): string {
  try {
    return fileURLToPath(arg);
  } catch {
    // Anything but a good file:// address.
    return resolve(workingDirectory, arg);
  }
}

/** The paths that a second start has sent along; none when it sent something else. */
export function readHandedOver(data: unknown): readonly string[] {
  return HANDED_OVER.safeParse(data).data?.files ?? [];
}

/**
 * Brings files to where the window's own uploads arrive and tells the window. Resolves with the paths of those that could not be
 * read or are too large.
 */
export async function handOver(paths: readonly string[], app: Pick<App, 'services' | 'events'>): Promise<string[]> {
  const uploads: { readonly upload: string; readonly name: string }[] = [];
  const failed: string[] = [];
  for (const path of paths) {
    try {
      uploads.push({ upload: await upload(path, app), name: basename(path) });
    } catch {
      failed.push(path);
    }
  }
  if (uploads.length > 0) app.events.emit({ event: 'files.handed-over', data: { uploads } });
  return failed;
}

async function upload(path: string, { services: { uploads } }: Pick<App, 'services'>): Promise<string> {
  if (uploads === null) throw new Error('files arrive only where the data folder is open for writing');
  const bytes = await readFile(path);
  const { upload: id } = await uploads.begin(basename(path));
  // Where one fails for its size nothing of it stays.
  await uploads.append(id, 0, bytes).catch((error: unknown) => uploads.discard(id).then(() => Promise.reject(error)));
  return id;
}

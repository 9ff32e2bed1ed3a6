import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { HEAD_BYTES } from '#app/import/head-of-file.ts';
import type { Issue } from '#app/import/issue.ts';
import { findRefusal } from '#app/import/refuse-file.ts';
import { mayHoldSecrets, withoutSecrets } from '#app/import/secret-cells.ts';
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

/** A file that did not reach the window. */
export interface NotHandedOver {
  readonly path: string;
  /** Why it is no list; null where it cannot be read or is too large. */
  readonly problem: Issue | null;
}

/**
 * Brings files to where the window's own uploads arrive, without their secrets, and tells the window. Resolves with those that could not
 * be brought; nothing is kept of them.
 */
export async function handOver(
  paths: readonly string[],
  app: Pick<App, 'services' | 'events'>,
): Promise<readonly NotHandedOver[]> {
  const uploads: { readonly upload: string; readonly name: string }[] = [];
  const failed: NotHandedOver[] = [];
  for (const path of paths) {
    try {
      const name = basename(path);
      const bytes = await readFile(path);
      const problem = findRefusal({ id: 'arriving', name, role: 'people', bytes });
      if (problem === null) uploads.push({ upload: await upload(name, bytes, app), name });
      else failed.push({ path, problem });
    } catch {
      failed.push({ path, problem: null });
    }
  }
  if (uploads.length > 0) app.events.emit({ event: 'files.handed-over', data: { uploads } });
  return failed;
}

async function upload(
  name: string,
  file: Uint8Array,
  { services: { uploads } }: Pick<App, 'services'>,
): Promise<string> {
  if (uploads === null) throw new Error('files arrive only where the data folder is open for writing');
  const isHarmless = file.length > HEAD_BYTES && !mayHoldSecrets(file.subarray(0, HEAD_BYTES), false);
  const bytes = isHarmless ? file : withoutSecrets(file, {});
  const { upload: id } = await uploads.begin(name);
  // Where one fails for its size nothing of it stays.
  await uploads.append(id, 0, bytes).catch((error: unknown) => uploads.discard(id).then(() => Promise.reject(error)));
  return id;
}

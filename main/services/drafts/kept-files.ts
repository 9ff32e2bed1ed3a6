import { join } from 'node:path';
import type { Decision } from '#app/import/decision.ts';
import type { FileRole } from '#app/import/derived.ts';
import type { Clock } from '../../compose/ports.ts';
import { copyBlob, discardBlob, sealBlob, writeBlob } from '../../storage/blobs.ts';
import { listFolder } from '../../storage/folder.ts';
import type { KeptFile } from './draft-record.ts';
import { takeSecretsOut } from './secrets-out.ts';
import type { ArrivedFile } from './uploads.ts';

/* The files of a draft in their folder. */

/** Where a file of a draft lies. */
export function pathOf(folder: string, { id, version }: Pick<KeptFile, 'id' | 'version'>): string {
  return join(folder, version === undefined ? id : `${id}.${version}`);
}

/** Moves an arrived file into a draft's folder, without its secrets. Its upload id stays its id. Fails with StorageError. */
export async function moveIn(
  file: ArrivedFile,
  role: FileRole,
  folder: string,
  decisions: readonly Decision[],
  clock: Clock,
): Promise<KeptFile> {
  const { id, name, path } = file;
  const harmless = await takeSecretsOut(path, id, decisions);
  if (harmless === null) return { id, name, role, ...(await sealBlob(path, pathOf(folder, file), { clock })) };
  const facts = await writeBlob(pathOf(folder, file), harmless);
  await discardBlob(path);
  return { id, name, role, ...facts };
}

/** Copies a draft's files to another folder. Decisions name them, so they keep their ids. Fails with StorageError. */
export async function copyFiles(files: readonly KeptFile[], from: string, to: string): Promise<readonly KeptFile[]> {
  for (const file of files) await copyBlob(pathOf(from, file), pathOf(to, file));
  return files;
}

/**
 * The files with new versions of those in which `decisions` have revealed secrets; the same list where there are none. Old versions stay
 * until `removeOldVersions`. Fails with StorageError.
 */
export async function rewriteRevealed(
  files: readonly KeptFile[],
  folder: string,
  decisions: readonly Decision[],
): Promise<readonly KeptFile[]> {
  const rewritten: KeptFile[] = [];
  for (const file of files) {
    const harmless = await takeSecretsOut(pathOf(folder, file), file.id, decisions);
    if (harmless === null) rewritten.push(file);
    else {
      const next = { ...file, version: (file.version ?? 0) + 1 };
      // One that a killed run has left, which no record names.
      await discardBlob(pathOf(folder, next));
      rewritten.push({ ...next, ...(await writeBlob(pathOf(folder, next), harmless)) });
    }
  }
  return rewritten.some((file, index) => file !== files[index]) ? rewritten : files;
}

/** Removes the versions of these files that came before. Fails with StorageError. */
export async function removeOldVersions(files: readonly KeptFile[], folder: string): Promise<void> {
  const present = new Set(files.map((file) => pathOf(folder, file)));
  const known = new Set(files.map(({ id }) => id));
  for (const name of await listFolder(folder)) {
    const path = join(folder, name);
    if (known.has(name.split('.')[0]!) && !present.has(path)) await discardBlob(path);
  }
}

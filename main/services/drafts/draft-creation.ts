import { join } from 'node:path';
import type { CheckedParamsOf } from '#app/contract/methods.ts';
import type { DraftFile } from '#app/contract/views.ts';
import type { FileRole } from '#app/import/derived.ts';
import type { Clock } from '../../compose/ports.ts';
import { copyBlob, sealBlob } from '../../storage/blobs.ts';
import { badRequest } from './draft-edits.ts';
import type { DraftRecord } from './draft-record.ts';
import type { ArrivedFile, Uploads } from './uploads.ts';

/** Moves an arrived file into a draft's folder. Its upload id stays its id. Fails with StorageError. */
export async function moveIn(file: ArrivedFile, role: FileRole, folder: string, clock: Clock): Promise<DraftFile> {
  const facts = await sealBlob(file.path, join(folder, file.id), { clock });
  return { id: file.id, name: file.name, role, ...facts };
}

/** Copies a draft's files to another folder. Decisions name them, so they keep their ids. Fails with StorageError. */
export async function copyFiles(files: readonly DraftFile[], from: string, to: string): Promise<readonly DraftFile[]> {
  for (const { id } of files) await copyBlob(join(from, id), join(to, id));
  return files;
}

/** Takes the uploads of a new draft. Fails with `upload-unknown`, and with `bad-request` unless one of two is the people. */
export function takeFiles(
  files: CheckedParamsOf<'drafts.create'>['files'],
  uploads: Uploads,
): { readonly file: ArrivedFile; readonly role: FileRole }[] {
  const people = files.filter(({ role }) => role === 'people').length;
  if (people !== 1 || files.length - people > 1)
    throw badRequest('drafts.create', `${people} of ${files.length} files are people`);
  return files.map(({ upload, role }) => ({ file: uploads.take(upload), role }));
}

/** The record of a draft on its first day. */
export function toFirstRecord(
  now: string,
  content: Pick<DraftRecord, 'name' | 'account' | 'files' | 'decisions'>,
): DraftRecord {
  return { ...content, revision: 0, createdAt: now, updatedAt: now, recoveredAt: null, summary: null };
}

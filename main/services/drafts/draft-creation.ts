import type { CheckedParamsOf } from '#app/contract/methods.ts';
import type { FileRole } from '#app/import/derived.ts';
import { badRequest } from './draft-edits.ts';
import type { DraftRecord } from './draft-record.ts';
import type { ArrivedFile, Uploads } from './uploads.ts';

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

import { join } from 'node:path';
import type { Catalog } from '#app/access/catalog.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { FileRole } from '#app/import/derived.ts';
import type { Clock, Ids } from '../../../compose/ports.ts';
import type { LatestSubmission } from '../draft-views.ts';
import type { Drafts } from '../drafts.ts';
import { openDrafts } from '../open-drafts.ts';
import { openUploads, type Uploads } from '../uploads.ts';

export const PEOPLE = 'email,access_groups\nann@x.org,Developers\nbo@x.org,Developers\nnobody,Developers\n';

/** One run of a program on a data folder. Opening another room on the same folder is starting again. */
export interface Room {
  readonly drafts: Drafts;
  readonly uploads: Uploads;
  /** Ids of the drafts that were said to have changed. */
  readonly changed: readonly string[];
  readonly logged: readonly string[];
  /** What the accounts' catalogs are; tests put theirs in. */
  readonly catalogs: Map<string, Catalog>;
  /** What the submissions are; tests put theirs in. */
  readonly submissions: Map<string, LatestSubmission>;
  upload(name: string, content: string): Promise<string>;
  /** A draft of PEOPLE, or of other content. */
  draft(more?: { readonly name?: string; readonly content?: string; readonly access?: string }): Promise<DraftDocument>;
}

let made = 0;
/** Ids that differ between rooms too, like real ones. */
const ids: Ids = {
  next: () => {
    made += 1;
    return made.toString(16).padStart(32, '0');
  },
};

export async function openRoom(folder: string, clock: Clock, { readOnly = false } = {}): Promise<Room> {
  const changed: string[] = [];
  const logged: string[] = [];
  const catalogs = new Map<string, Catalog>();
  const submissions = new Map<string, LatestSubmission>();
  // A reader never asks for uploads; the folder it is given here is not the data folder's.
  const uploads = await openUploads({ folder: join(folder, readOnly ? '../unused' : 'uploads'), ids });
  const keep = (_: unknown, message: string): void => void logged.push(message);
  const drafts = await openDrafts({
    dataFolder: folder,
    uploads: readOnly ? null : uploads,
    clock,
    ids,
    log: { info: keep, warn: keep, error: keep },
    catalogs: { get: async (account) => catalogs.get(account) ?? null },
    latestSubmission: async (draft) => submissions.get(draft) ?? null,
    changed: (draft) => void changed.push(draft),
  });

  const upload = async (name: string, content: string): Promise<string> => {
    const { upload: id } = await uploads.begin(name);
    await uploads.append(id, 0, new TextEncoder().encode(content));
    return id;
  };
  const draft: Room['draft'] = async ({ name, content = PEOPLE, access } = {}) => {
    const files: { upload: string; role: FileRole }[] = [
      { upload: await upload('people.csv', content), role: 'people' },
    ];
    if (access !== undefined) files.push({ upload: await upload('access.csv', access), role: 'access' });
    return drafts.create({ ...(name !== undefined && { name }), account: null, files, decisions: [] });
  };
  return { drafts, uploads, changed, logged, catalogs, submissions, upload, draft };
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PreviewJson } from '#app/import/preview-json.ts';
import { toFailedRowsCsv } from '#app/import/written-files.ts';
import { derive } from '#app/import/derive.ts';
import { useTemporaryFolders } from '../storage/testing/temporary-folder.ts';
import { listDrafts } from './commands/drafts.ts';
import { importDraft } from './commands/import.ts';
import type { Context } from './context.ts';
import type { Run } from './program.ts';

/* Failed rows on the command line, with a data folder of its own and everything real. */

interface Imported extends PreviewJson {
  readonly draft: { readonly id: string; readonly name: string };
}

const newFolder = useTemporaryFolders();
let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

async function run(command: Run, args: readonly string[] = [], options: Record<string, unknown> = {}) {
  const documents: unknown[] = [];
  const said: string[] = [];
  const drop = (): void => undefined;
  const context: Context = {
    io: {
      json: true,
      document: (value) => void documents.push(value),
      line: drop,
      firstLine: drop,
      print: drop,
      file: drop,
      say: (text) => void said.push(text),
    },
    env: { GUESTLIST_HOME: join(folder, 'home') },
    stdin: process.stdin,
    signal: new AbortController().signal,
  };
  const exitCode = await command(context, args, options);
  return { exitCode, said, document: documents[0] as Imported };
}

/** A draft with two bad rows, and the file of its failed rows. */
async function importAndSave(): Promise<{ readonly draft: Imported['draft']; readonly failed: string }> {
  const people = join(folder, 'people.csv');
  await writeFile(people, 'email,access_groups\nann@x.org,Developers\nbo@,Developers\nkim@,Auditors\n');
  const { document, exitCode } = await run(importDraft, [people]);
  expect(exitCode).toBe(1);
  const files = [{ id: 'people', name: 'people.csv', role: 'people' as const, bytes: await readFile(people) }];
  const failed = join(folder, 'failed.csv');
  await writeFile(failed, toFailedRowsCsv(derive(files, [], null), files, document.draft.id));
  return { draft: document.draft, failed };
}

describe('importing failed rows', () => {
  it('puts them back into their draft and shows it', async () => {
    const { draft, failed } = await importAndSave();
    await writeFile(failed, (await readFile(failed, 'utf8')).replace('bo@', 'bo@x.org').replace('kim@', 'kim@x.org'));
    const { document, said, exitCode } = await run(importDraft, [failed]);
    expect(said).toEqual(['Failed rows of draft “people”: 2 rows put back.']);
    expect(document).toMatchObject({ draft, people: 3, accounting: { accepted: 3, rejected: 0 }, issues: [] });
    expect(exitCode).toBe(0);
    expect((await run(listDrafts)).document).toMatchObject({ drafts: [{ id: draft.id }] });
  });

  it('makes a draft of them when one is asked for by name', async () => {
    const { draft, failed } = await importAndSave();
    const { document, said } = await run(importDraft, [failed], { name: 'The rest' });
    expect(document.draft.name).toBe('The rest');
    expect(document.draft.id).not.toBe(draft.id);
    expect(said).toEqual([]);
  });

  it('reads them as a list of their own when their draft is gone', async () => {
    const { failed } = await importAndSave();
    folder = join(folder, 'elsewhere');
    expect((await run(importDraft, [failed])).document).toMatchObject({ draft: { name: 'failed' }, people: 0 });
  });
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useTemporaryFolders } from '../storage/testing/temporary-folder.ts';
import { runCli } from './testing/run-cli.ts';

const newFolder = useTemporaryFolders();

const SECRET = 'Tr0ub4dor&3';
/** As Google Workspace writes its users, with a name that somebody forgot to put into quotes. */
const GOOGLE = [
  'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required]',
  `Ann,Lee,ann@x.example,${SECRET},/Engineering`,
  `Bo,Li,bo@x.example,"${SECRET},",/`,
  `Cy,Poe, Jr.,cy@x.example,${SECRET},/`,
  '',
].join('\r\n');

it('keeps an export with passwords without them, anywhere in the data folder', async () => {
  const folder = await newFolder();
  const home = join(folder, 'home');
  const people = join(folder, 'users.csv');
  for (const [name, bytes] of [
    ['UTF-8', Buffer.from(GOOGLE)],
    ['UTF-16', Buffer.from(`\ufeff${GOOGLE}`, 'utf16le')],
  ] as const) {
    await writeFile(people, bytes);
    const args = ['import', people, '--access-groups', 'Developers', '--name', name, '--json'];
    const { exitCode, document, stdout, stderr } = await runCli(args, { home });
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(document).toMatchObject({ people: 2, accounting: { rows: 3, accepted: 2, rejected: 1 } });
    expect((document as { issues: unknown[] }).issues).toContainEqual(
      expect.objectContaining({ code: 'column-dropped', column: 'Password [Required]' }),
    );
    expect(stdout).not.toContain(SECRET);

    const shown = await runCli(['drafts', 'show', name, '--json'], { home });
    expect({ draft: expect.anything() as unknown, ...(shown.document as object) }).toEqual(document);
  }
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  const contents = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))),
  );
  const spellings = [Buffer.from(SECRET), Buffer.from(SECRET, 'utf16le')];
  expect(contents.length).toBeGreaterThan(2);
  expect(contents.filter((content) => spellings.some((secret) => content.includes(secret)))).toEqual([]);
});

import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DRAFT, PATIENT, useWorlds } from './testing/practice-room.ts';
import { peopleCsv } from './testing/room.ts';

const newWorld = useWorlds();

async function finished() {
  const world = await newWorld(peopleCsv([['Developers', 3]]));
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  await submissions.waitFor(id, PATIENT);
  await submissions.close();
  return { world, id, plan: join(world.folder, id, 'plan.json'), journal: join(world.folder, id, 'journal.jsonl') };
}

test('a submission is as it was when it is opened again', async () => {
  const { world, id } = await finished();
  const [first, second] = [await world.open(), await world.open({ readOnly: true })];
  expect(await first.submissions.open(id)).toMatchObject({
    phase: 'finished',
    counts: { PENDING: 3 },
    draftName: `Draft ${DRAFT}`,
  });
  expect((await second.submissions.open(id)).tracked).toEqual((await first.submissions.open(id)).tracked);
  expect(await first.submissions.latestOf(DRAFT)).toEqual({ id, stage: 'tracking', unfinished: false });
});

test('opening and listing write nothing', async () => {
  const { world, journal } = await finished();
  const before = await readFile(journal, 'utf8');
  await (await world.open()).submissions.list();
  expect(await readFile(journal, 'utf8')).toBe(before);
});

test('a plan that is not the one that was agreed to is not used, and the others are listed', async () => {
  const { world, id, plan } = await finished();
  const agreed = await readFile(plan, 'utf8');
  await writeFile(plan, agreed.replace('AccessGroupId-dev', 'AccessGroupId-ops'));
  const { submissions, submit, logged } = await world.open();
  await expect(submissions.open(id)).rejects.toMatchObject({ code: 'damaged', path: plan });
  world.drafts.set(DRAFT, { csv: peopleCsv([['Auditors', 4]]), revision: 2 });
  const other = await submit(DRAFT);
  expect((await submissions.list()).map((each) => each.id)).toEqual([other]);
  expect(logged.join()).toContain('submission cannot be read');
});

test('a plan of a newer program is left as it is', async () => {
  const { world, id, plan } = await finished();
  await writeFile(plan, (await readFile(plan, 'utf8')).replace('{"version":1', '{"version":2'));
  await expect((await world.open()).submissions.open(id)).rejects.toMatchObject({ code: 'newer-version' });
});

test('a journal that does not begin with its plan is damage; a torn last line is none', async () => {
  const { world, id, journal } = await finished();
  await appendFile(journal, '{"type":"call-inten');
  expect((await (await world.open()).submissions.open(id)).counts).toEqual({ PENDING: 3 });
  await writeFile(journal, '');
  await expect((await world.open()).submissions.open(id)).rejects.toMatchObject({ code: 'damaged' });
});

test('what a kill left half-made before anything was promised is removed at the next start', async () => {
  const { world, id } = await finished();
  await mkdir(join(world.folder, '.new-abcdef0123456789'));
  await world.open({ readOnly: true });
  expect(await readdir(world.folder)).toContain('.new-abcdef0123456789');
  await world.open();
  expect(await readdir(world.folder)).toEqual([id]);
});

test('no line of a journal names more people than one call takes', async () => {
  const world = await newWorld(peopleCsv([['Developers', 350]]));
  const { submissions, submit } = await world.open();
  const id = await submit(DRAFT);
  await submissions.waitFor(id, PATIENT);
  const lines = (await readFile(join(world.folder, id, 'journal.jsonl'), 'utf8')).trimEnd().split('\n');
  for (const line of lines) expect(line.split('@x.example"').length - 1).toBeLessThanOrEqual(100);
  const quiet = lines.length;
  await submissions.refresh(id);
  const after = (await readFile(join(world.folder, id, 'journal.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(after.slice(quiet).map((line) => (JSON.parse(line) as { type: string }).type)).toContain('swept');
  expect(after.slice(quiet).join('').length).toBeLessThan(400);
});

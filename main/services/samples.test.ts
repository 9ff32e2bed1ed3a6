import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStillClock } from '../storage/testing/still-clock.ts';
import { useTemporaryFolders } from '../storage/testing/temporary-folder.ts';
import { practiceCatalog } from '../practice/practice-catalog.ts';
import { openRoom, type Room } from './drafts/testing/open-room.ts';
import { createSampleHandlers, createSamples, type Samples } from './samples.ts';

const ASSETS = join(import.meta.dirname, '..', '..', 'assets');
const newFolder = useTemporaryFolders();
let room: Room;
let samples: Samples;

beforeEach(async () => {
  room = await openRoom(await newFolder(), createStillClock());
  room.catalogs.set('practice', { ...practiceCatalog(), version: '1', fetchedAt: '2026-11-22T12:00:00.000Z' });
  samples = createSamples({ assets: ASSETS, uploads: room.uploads, drafts: room.drafts });
});

describe('the samples', () => {
  it('are lists of people, one of them with a list of access', async () => {
    const known = await samples.list();
    expect(known.length).toBeGreaterThanOrEqual(3);
    expect(known).toContainEqual({
      id: 'teams',
      files: [
        { name: 'teams.csv', role: 'people' },
        { name: 'teams-access.csv', role: 'access' },
      ],
    });
  });

  it('each become a draft for the practice account with people to invite', async () => {
    for (const { id, files } of await samples.list()) {
      const draft = await samples.open(id);
      expect(draft.account).toBe('practice');
      expect(draft.files.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
      const { derived } = await room.drafts.derive(draft.id);
      expect(derived.invitations.length, id).toBeGreaterThan(0);
    }
  });

  it.each(['none', '', '../samples/policies', 'policies.csv', 'constructor'])('have none called %o', async (sample) => {
    await expect(samples.open(sample)).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('are not opened by a program that only reads', async () => {
    const reading = createSamples({ assets: ASSETS, uploads: null, drafts: room.drafts });
    await expect(reading.open('teams')).rejects.toMatchObject({ code: 'bad-request' });
  });
});

it('brings the template as CSV', async () => {
  const { fileName, base64 } = await createSampleHandlers(samples)['template.get']({});
  expect(fileName).toMatch(/\.csv$/);
  expect(Buffer.from(base64, 'base64').toString('utf8')).toMatch(/^\uFEFFemail,/);
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventMessage } from '#app/contract/methods.ts';
import { createRandomIds } from '../compose/random-ids.ts';
import { createEventHub } from '../rpc/event-hub.ts';
import { openUploads, type Uploads } from '../services/drafts/uploads.ts';
import { handOver, listFiles, readHandedOver } from './hand-over.ts';

describe('the files of a start', () => {
  it('are the CSV files among its arguments', () => {
    const args = [
      '/opt/guestlist',
      '.',
      '--original-process-start-time=1.csv',
      'people.csv',
      '/lists/Access.CSV',
      'notes.txt',
    ];
    expect(listFiles(args, '/home/ann')).toEqual([resolve('/home/ann/people.csv'), resolve('/lists/Access.CSV')]);
  });

  it('are found where a Linux desktop names them by address', () => {
    const people = resolve('/lists/new people, Ümit.csv');
    expect(listFiles([pathToFileURL(people).href], '/home/ann')).toEqual([people]);
  });

  it.each(['https://evil.example/people.csv', 'file:///lists%2Fpeople.csv', 'C:\\lists\\people.csv'])(
    'are taken for a path where they are no good address: %s',
    (arg) => {
      expect(listFiles([arg], '/home/ann')).toEqual([resolve('/home/ann', arg)]);
    },
  );

  it('arrive from a second start as they were sent', () => {
    expect(readHandedOver({ files: ['/a.csv', '/b.csv'] })).toEqual(['/a.csv', '/b.csv']);
  });

  it.each([[undefined], [null], ['/a.csv'], [{ files: '/a.csv' }], [{ files: [7] }], [[]]])(
    'are none when a second start sent %j',
    (data) => {
      expect(readHandedOver(data)).toEqual([]);
    },
  );
});

describe('handing over', () => {
  let folder: string;
  let uploads: Uploads;
  let events: EventMessage[];
  const hub = createEventHub();
  hub.subscribe((message) => void events.push(message));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guestlist-hand-over-'));
    uploads = await openUploads({ folder: join(folder, 'uploads'), ids: createRandomIds(), maxBytes: 50 });
    events = [];
  });
  afterEach(() => rm(folder, { recursive: true }));

  const put = async (name: string, content: string): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const hand = (paths: readonly string[]) => handOver(paths, { services: { uploads } as never, events: hub });

  it('brings files to where uploads arrive, and tells the window once', async () => {
    const paths = [await put('people.csv', 'email\nann@x.org\n'), await put('access.csv', 'team,groups\n')];
    expect(await hand(paths)).toEqual([]);
    expect(events).toMatchObject([
      { event: 'files.handed-over', data: { uploads: [{ name: 'people.csv' }, { name: 'access.csv' }] } },
    ]);
    const [people] = (events[0] as Extract<EventMessage, { event: 'files.handed-over' }>).data.uploads;
    expect(await readFile(uploads.take(people!.upload).path, 'utf8')).toBe('email\nann@x.org\n');
  });

  it('says which files cannot be read or are too large, and brings the others', async () => {
    const missing = join(folder, 'gone.csv');
    const large = await put('large.csv', 'email\n'.repeat(10));
    const good = await put('good.csv', 'email\n');
    expect(await hand([missing, large, good])).toEqual([
      { path: missing, problem: null },
      { path: large, problem: null },
    ]);
    expect(events).toMatchObject([{ data: { uploads: [{ name: 'good.csv' }] } }]);
  });

  it('refuses what is no list, and says what it is', async () => {
    const workbook = await put('book.csv', 'PK\u0003\u0004 xl/workbook.xml');
    expect(await hand([workbook, await put('empty.csv', '')])).toMatchObject([
      { path: workbook, problem: { code: 'file-not-text', file: 'book.csv' } },
      { problem: { code: 'file-empty' } },
    ]);
    expect(events).toEqual([]);
    await expect(readdir(join(folder, 'uploads'))).rejects.toThrow('ENOENT');
  });

  it('takes secrets out before anything is written', async () => {
    expect(await hand([await put('people.csv', 'email,pwd\nann@x.org,hunter2\n')])).toEqual([]);
    const [name] = await readdir(join(folder, 'uploads'));
    expect(await readFile(join(folder, 'uploads', name!), 'utf8')).toBe('email,pwd\nann@x.org,\n');
  });

  it('tells the window nothing when there is nothing', async () => {
    expect(await hand([join(folder, 'gone.csv')])).toHaveLength(1);
    expect(events).toEqual([]);
  });
});

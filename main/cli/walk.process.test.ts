import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRandomIds } from '../compose/random-ids.ts';
import { createWallClock } from '../compose/wall-clock.ts';
import { startPractice, type Practice } from '../practice/practice.ts';
import { acquireLock } from '../storage/lock.ts';
import { useTemporaryFolders } from '../storage/testing/temporary-folder.ts';
import { runCli, type CliResult } from './testing/run-cli.ts';

/* The whole job, headless: every command in a process of its own, as a script runs it. Time runs faster, nothing else differs. */

interface Tracked {
  readonly submission: string;
  readonly account: string;
  readonly calls: { readonly invite: number };
  readonly counts: Readonly<Record<string, number>>;
  readonly people: readonly {
    readonly email: string;
    readonly status: string;
    readonly state: string | null;
    readonly can: readonly string[];
  }[];
}

const SPEED = 30;
const FASTER = { GUESTLIST_SPEED: String(SPEED) };
const newFolder = useTemporaryFolders();
let home: string;
let folder: string;

beforeEach(async () => {
  folder = await newFolder();
  home = join(folder, 'home');
});

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> =>
  runCli([...args, '--json'], { home, env: { ...FASTER, ...env } });

async function importPeople(...rows: readonly string[]): Promise<string> {
  const people = join(folder, 'people.csv');
  await writeFile(people, ['email,access_groups', ...rows, ''].join('\n'));
  const { document } = await run(['import', people]);
  return (document as { draft: { id: string } }).draft.id;
}

describe('with the practice account', () => {
  it('imports, plans, submits, tracks, resends, cancels, reports', async () => {
    const draft = await importPeople(
      'ann@x.org,Developers',
      'bo@x.org,Developers',
      'ana.active@practice.example,Auditors',
    );

    const plan = await run(['plan', draft]);
    expect(plan.exitCode).toBe(0);
    expect(plan.document).toMatchObject({ account: 'practice', counts: { new: 2, member: 1 }, calls: { invite: 1 } });

    const submitted = await run(['submit', draft, '--yes', '--wait']);
    const tracked = submitted.document as Tracked;
    expect(submitted.exitCode).toBe(0);
    expect(tracked).toMatchObject({ account: 'practice', calls: { invite: 1 }, counts: { PENDING: 2, ACTIVE: 1 } });
    expect(tracked.people.map(({ email, status, can }) => [email, status, can])).toEqual([
      ['ann@x.org', 'accepted', ['cancel', 'resend']],
      ['bo@x.org', 'accepted', ['cancel', 'resend']],
      ['ana.active@practice.example', 'skipped', []],
    ]);
    const events = submitted.stdout.trimEnd().split('\n').slice(0, -1);
    expect(events.length).toBeGreaterThan(0);
    for (const line of events) expect(JSON.parse(line)).toMatchObject({ event: { type: 'progress' } });

    const { submission } = tracked;
    expect((await run(['resend', submission, 'ann@x.org'])).document).toEqual({
      results: [{ email: 'ann@x.org', done: true, reason: null }],
    });
    const cancelled = await run(['cancel', submission, 'bo@x.org', 'ana.active@practice.example', 'who@x.org']);
    expect(cancelled.exitCode).toBe(1);
    expect(cancelled.document).toEqual({
      results: [
        { email: 'bo@x.org', done: true, reason: null },
        { email: 'ana.active@practice.example', done: false, reason: 'member-now' },
        { email: 'who@x.org', done: false, reason: 'not-in-submission' },
      ],
    });

    const latest = await run(['track']);
    expect(latest.exitCode).toBe(0);
    expect(latest.document).toMatchObject({ submission, counts: { PENDING: 1, cancelled: 1, ACTIVE: 1 } });

    const out = join(folder, 'report.csv');
    expect((await run(['report', submission, '--out', out])).document).toEqual({ file: out });
    const report = await readFile(out, 'utf8');
    expect(report.split('\r\n').filter((line) => line.includes('@'))).toHaveLength(3);
  });

  it('acts on everybody it may with --all-pending, and on nobody with --older-than', async () => {
    const draft = await importPeople('ann@x.org,Developers', 'bo@x.org,Auditors');
    const { submission } = (await run(['submit', draft, '--yes', '--wait'])).document as Tracked;
    expect((await run(['resend', submission, '--older-than', '7d'])).document).toEqual({ results: [] });
    expect((await run(['cancel', submission, '--all-pending'])).document).toEqual({
      results: [
        { email: 'ann@x.org', done: true, reason: null },
        { email: 'bo@x.org', done: true, reason: null },
      ],
    });
  });

  it('plans anew after the end, and sends nothing twice', async () => {
    const draft = await importPeople('ann@x.org,Developers');
    await run(['submit', draft, '--yes', '--wait']);
    const again = await run(['submit', draft, '--yes', '--wait']);
    expect(again.exitCode).toBe(0);
    expect(again.document).toMatchObject({
      calls: { invite: 0 },
      counts: { PENDING: 1 },
      people: [{ status: 'skipped' }],
    });
  });

  it('leaves people with errors out and lists them, or refuses with --strict', async () => {
    const draft = await importPeople('ann@x.org,Developers', 'bo@x.org,Gardeners');
    const strict = await run(['submit', draft, '--yes', '--strict']);
    expect(strict).toMatchObject({ exitCode: 2, document: { error: { code: 'draft-has-errors' } } });
    const submitted = await run(['submit', draft, '--yes', '--wait']);
    expect(submitted.exitCode).toBe(1);
    expect(submitted.stderr).toContain('line 3');
    expect(submitted.document).toMatchObject({ counts: { PENDING: 1 } });
  });

  it('shows somebody who was accepted and never appears as not seen, with 1', async () => {
    const draft = await importPeople('gone+vanish@x.org,Developers');
    const { exitCode, document } = await run(['submit', draft, '--yes', '--wait=3']);
    expect(exitCode).toBe(1);
    expect(document).toMatchObject({
      counts: { accepted: 1 },
      people: [{ status: 'accepted', state: null, reason: 'not-seen-yet' }],
    });
    // Not for another account, though,
    const elsewhere = await run(['submit', draft, '--yes', '--account', 'acme']);
    expect(elsewhere).toMatchObject({ exitCode: 2, document: { error: { code: 'draft-busy' } } });
    // and not by sending again: the same command goes on with the submission.
    const going = await run(['submit', draft, '--yes', '--wait']);
    expect(going.stderr).toContain('Goes on with submission');
    expect(going.document).toMatchObject({ calls: { invite: 1 }, people: [{ status: 'vanished' }] });
  });

  it('follows somebody until the account has created them', async () => {
    const draft = await importPeople('bo+slow@x.org,Developers');
    const { submission } = (await run(['submit', draft, '--yes', '--wait=6'])).document as Tracked;
    const followed = await run(['track', submission, '--follow']);
    expect(followed.exitCode).toBe(0);
    const states = followed.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { event?: { counts: object }; counts?: object })
      .map(({ event, counts }) => Object.keys(event?.counts ?? counts ?? {}));
    expect(states.at(0)).toEqual(['PROCESSING']);
    expect(states.at(-1)).toEqual(['PENDING']);
  });

  it('tracks without writing anything down while another program has the data folder', async () => {
    const draft = await importPeople('ann@x.org,Developers');
    await run(['submit', draft, '--yes', '--wait']);
    const lock = await acquireLock(home, { program: 'The window', since: '2026-11-22T13:00:00.000Z' });
    try {
      const { exitCode, document, stderr } = await run(['track']);
      expect(exitCode).toBe(0);
      expect(document).toMatchObject({ counts: { PENDING: 1 } });
      expect(stderr).toContain('nothing is written down');
    } finally {
      await lock.release();
    }
  });

  it('has no latest submission at first', async () => {
    expect(await run(['track'])).toMatchObject({ exitCode: 2, document: { error: { code: 'submission-unknown' } } });
  });
});

describe('with an account of another server', () => {
  let server: Practice;
  afterEach(() => server.close());

  /** A server that goes wrong as `faults` say, and a draft for it. */
  async function start(faults: readonly string[], ...rows: readonly string[]): Promise<string> {
    server = await startPractice({ clock: createWallClock({ speed: SPEED }), ids: createRandomIds(), faults });
    await run(['accounts', 'add', 'acme'], asOwner());
    await run(['accounts', 'sync', 'acme'], asOwner());
    const people = join(folder, 'people.csv');
    await writeFile(people, ['email,access_groups', ...rows, ''].join('\n'));
    const { document } = await run(['import', people, '--account', 'acme']);
    return (document as { draft: { id: string } }).draft.id;
  }

  const asOwner = () => ({ IBMCLOUD_API_KEY: 'practice', GUESTLIST_CLOUD_URL: server.url });
  const doubleInvitations = async (): Promise<unknown> =>
    ((await (await fetch(`${server.url}/practice/violations`)).json()) as { doubleInvitations: unknown })
      .doubleInvitations;

  it('submits for the account the draft was imported for', async () => {
    const draft = await start([], 'ann@x.org,Developers');
    const { document, exitCode } = await run(['submit', draft, '--yes', '--wait'], asOwner());
    expect(document).toMatchObject({ account: 'acme', counts: { PENDING: 1 } });
    expect(exitCode).toBe(0);
  });

  it('submits for another account when one is named, which the draft then remembers', async () => {
    const draft = await start([], 'ann@x.org,Developers');
    const { document } = await run(['submit', draft, '--account', 'practice', '--yes', '--wait']);
    expect(document).toMatchObject({ account: 'practice', counts: { PENDING: 1 } });
    expect((await run(['drafts'])).document).toMatchObject({ drafts: [{ account: 'practice' }] });
  });

  it('looks up what was lost when an answer was cut, and invites nobody twice', async () => {
    const draft = await start(['POST users cut-after nth=1'], 'ann@x.org,Developers', 'bo@x.org,Auditors');
    const { document, exitCode } = await run(['submit', draft, '--yes', '--wait'], asOwner());
    expect(document).toMatchObject({ counts: { PENDING: 2 }, calls: { invite: 2 } });
    expect(exitCode).toBe(0);
    expect(await doubleInvitations()).toBe(0);
  });

  it('ends with 3 while the account is away, and goes on when it is back', async () => {
    const draft = await start([], 'gone+vanish@x.org,Developers');
    const sent = await run(['submit', draft, '--yes'], asOwner());
    expect(sent.document).toMatchObject({ counts: { accepted: 1 }, calls: { invite: 1 } });

    await fetch(`${server.url}/practice/faults`, { method: 'POST', body: '{"fault":"GET users cut-before"}' });
    const away = await run(['submit', draft, '--yes', '--wait'], asOwner());
    expect(away.exitCode).toBe(3);
    expect(away.stderr).toContain('the same command goes on later');
    expect(away.document).toMatchObject({ counts: { accepted: 1 } });

    await fetch(`${server.url}/practice/faults`, { method: 'DELETE' });
    const back = await run(['submit', draft, '--yes', '--wait'], asOwner());
    expect(back).toMatchObject({ exitCode: 1, document: { counts: { vanished: 1 }, calls: { invite: 1 } } });
    expect(await doubleInvitations()).toBe(0);
  });

  it('sends nothing when the account cannot be read for the plan', async () => {
    const draft = await start(['GET users cut-before'], 'ann@x.org,Developers');
    const { exitCode, document } = await run(['submit', draft, '--yes'], asOwner());
    expect(exitCode).toBe(3);
    expect(document).toMatchObject({ error: { code: 'cloud-unreachable' } });
    expect((await run(['track'], asOwner())).document).toMatchObject({ error: { code: 'submission-unknown' } });
  });
});

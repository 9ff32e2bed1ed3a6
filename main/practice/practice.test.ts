import { describe, expect, it } from 'vitest';
import { createManualClock } from './manual-clock.ts';
import { openPractice } from './testing/open-practice.ts';
import type { Practice } from './practice.ts';
import { UnreadableStateError } from './state.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Keeps what was written, as a file would. */
function createShelf(kept: string | null = null) {
  const shelf = {
    kept,
    writes: 0,
    read: async () => shelf.kept,
    write: async (json: string) => {
      shelf.kept = json;
      shelf.writes += 1;
    },
  };
  return shelf;
}

describe('the practice account', () => {
  it('says that it is the simulator', async () => {
    await using account = await openPractice();
    const { status, body } = await account.control('GET', '/about');
    expect(status).toBe(200);
    expect(body).toMatchObject({ practice: true, accountId: 'a1b2c3d4e5f60718293a4b5c6d7e8f90' });
  });

  it('begins with the people its guide names', async () => {
    await using account = await openPractice();
    expect(await account.states()).toEqual({
      'owner@practice.example': 'ACTIVE',
      'ana.active@practice.example': 'ACTIVE',
      'pat.pending@practice.example': 'PENDING',
      'old.pending@practice.example': 'PENDING',
      'sam.suspended@practice.example': 'SUSPENDED',
      'vic.vpn@practice.example': 'VPN_ONLY',
    });
  });

  it('has as many more people as asked for', async () => {
    await using account = await openPractice({ extraUsers: 250 });
    const { body } = await account.call('GET', account.users);
    expect(body).toMatchObject({ total_results: 256, limit: 100 });
  });

  it('gives equal ids for equal seeds and others for others', async () => {
    const idsOf = async (seed: number): Promise<unknown> => {
      await using account = await openPractice({ seed });
      return (await account.invite(['ann@x.org'])).body;
    };
    expect(await idsOf(7)).toEqual(await idsOf(7));
    expect(await idsOf(7)).not.toEqual(await idsOf(8));
  });

  it('knows after a restart what it was told before, and that time has passed', async () => {
    const shelf = createShelf();
    const clock = createManualClock();
    {
      await using account = await openPractice({ clock, persistence: shelf });
      await account.invite(['ann+accept@x.org', 'bo@x.org']);
    }
    await clock.advance(10_000);
    await using account = await openPractice({ clock, persistence: shelf });
    expect(await account.states()).toMatchObject({ 'ann+accept@x.org': 'ACTIVE', 'bo@x.org': 'PENDING' });
  });

  it('counts the age of its first people from its first start', async () => {
    const shelf = createShelf();
    const clock = createManualClock();
    const addedOn = async (): Promise<unknown> => {
      await using account = await openPractice({ clock, persistence: shelf });
      const { body } = await account.call('GET', `${account.users}?user_id=pat.pending@practice.example`);
      return (body as { resources: { added_on: string }[] }).resources[0]?.added_on;
    };
    const first = await addedOn();
    await clock.advance(DAY_MS);
    expect(await addedOn()).toBe(first);
  });

  it('has written itself before it begins and a change before it answers, and writes nothing for a reading', async () => {
    const shelf = createShelf();
    await using account = await openPractice({ persistence: shelf });
    await account.states();
    expect(shelf.writes).toBe(1);
    await account.invite(['ann@x.org']);
    expect(shelf.kept).toContain('ann@x.org');
  });

  it('has written an invitation whose answer is cut', async () => {
    const shelf = createShelf();
    await using account = await openPractice({ persistence: shelf, faults: ['POST users cut-after'] });
    await expect(account.invite(['ann@x.org'])).rejects.toThrow();
    expect(shelf.kept).toContain('ann@x.org');
  });

  it('does not remember what it could not write', async () => {
    const shelf = createShelf();
    await using account = await openPractice({ persistence: shelf });
    shelf.write = async () => Promise.reject(new Error('disk full'));
    await expect(account.invite(['ann@x.org'])).rejects.toThrow();
    expect(await account.states()).not.toHaveProperty('ann@x.org');
  });

  it.each(['not json', '{"version":99,"users":[]}'])('refuses to start on a state it cannot read: %s', async (kept) => {
    await expect(openPractice({ persistence: createShelf(kept) })).rejects.toThrow(UnreadableStateError);
  });

  it('refuses requests that come from a web page', async () => {
    await using account = await openPractice();
    const answer = await fetch(`${account.url}/practice/reset`, {
      method: 'POST',
      headers: { Origin: 'https://x.org' },
    });
    expect(answer.status).toBe(403);
  });

  it('begins anew on reset: people, faults, requests, violations and time', async () => {
    await using account = await openPractice({ faults: ['GET groups 500'] });
    await account.invite(['ann@x.org', 'pat.pending@practice.example']);
    await account.practice.advance(DAY_MS);
    expect((await account.control('POST', '/reset')).status).toBe(204);
    expect(await account.states()).not.toHaveProperty('ann@x.org');
    expect((await account.control('GET', '/faults')).body).toEqual({ faults: [] });
    expect((await account.control('GET', '/violations')).body).toMatchObject({ doubleInvitations: 0 });
    expect((await account.control('GET', '/clock')).body).toEqual({ now: new Date(account.clock.now()).toISOString() });
  });

  it('lets time be moved over HTTP and from the program', async () => {
    await using account = await openPractice();
    await account.invite(['ann@x.org']);
    await account.control('POST', '/clock', { advanceMs: 500 });
    expect(await account.states()).toMatchObject({ 'ann@x.org': 'PROCESSING' });
    await account.practice.advance(500);
    expect(await account.states()).toMatchObject({ 'ann@x.org': 'PENDING' });
    expect((await account.control('POST', '/clock', { advanceMs: -1 })).status).toBe(400);
  });

  it('stops listening when closed, also with connections open', async () => {
    let closed: Practice;
    {
      await using account = await openPractice();
      await account.states();
      closed = account.practice;
    }
    await expect(fetch(`${closed.url}/practice/about`)).rejects.toThrow();
  });
});

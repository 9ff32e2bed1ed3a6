import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Clock } from '../../../compose/ports.ts';
import { createWallClock } from '../../../compose/wall-clock.ts';
import { startPractice, type Practice } from '../../../practice/practice.ts';
import type { RequestRecord } from '../../../practice/request-log.ts';
import { useTemporaryFolders } from '../../../storage/testing/temporary-folder.ts';
import { ids, openRoom, type Room, type RoomOptions, type TestDraft } from './room.ts';

/** A practice account over HTTP and rooms that use it, with time running fast for all of them. */
export interface World {
  /** From when time runs fast (milliseconds since 1970), for processes that are to have the same time. */
  readonly anchor: number;
  readonly clock: Clock;
  readonly practice: Practice;
  readonly drafts: Map<string, TestDraft>;
  readonly folder: string;
  open(more?: Partial<RoomOptions>): Promise<Room>;
  /** What the account was asked: the first page of every reading of the list, and every invite call. */
  requests(): Promise<{ readonly sweeps: readonly RequestRecord[]; readonly invites: readonly RequestRecord[] }>;
  violations(): Promise<{
    readonly doubleInvitations: number;
    readonly removedMembers: number;
    readonly over100: number;
  }>;
  fault(...faults: readonly string[]): Promise<void>;
  accept(email: string): Promise<void>;
}

export const DRAFT = 'd1a2f300';

/** Long enough on a slow machine with a fast clock: an hour passes in seconds. */
export const PATIENT = { trackMs: 3_600_000, giveUpMs: 3_600_000 };

/** A speed at which the first reading after a call is about a second away: time to look at what was not read yet. */
export const UNHURRIED = { speed: 5 };

/** Gives tests of a file new worlds; rooms and accounts are closed after each test. */
export function useWorlds(): (csv: string, more?: { speed?: number; faults?: readonly string[] }) => Promise<World> {
  const newFolder = useTemporaryFolders();
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.close();
  });

  return async (csv, { speed = 300, faults = [] } = {}) => {
    const anchor = Date.now();
    const clock = createWallClock({ speed, anchor });
    const practice = await startPractice({ clock, ids, faults });
    open.push(practice);
    const folder = join(await newFolder(), 'submissions');
    const drafts = new Map<string, TestDraft>([[DRAFT, { csv, revision: 1 }]]);
    const ask = async (path: string): Promise<unknown> => (await fetch(`${practice.url}/practice/${path}`)).json();
    const tell = async (path: string, body: unknown): Promise<void> => {
      const answer = await fetch(`${practice.url}/practice/${path}`, { method: 'POST', body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    };
    return {
      anchor,
      clock,
      practice,
      drafts,
      folder,
      async open(more = {}) {
        const room = await openRoom({ folder, clock, url: practice.url, drafts, ...more });
        open.push(room.submissions);
        return room;
      },
      async requests() {
        const { requests } = (await ask('requests')) as { requests: readonly RequestRecord[] };
        const users = requests.filter(({ path }) => path.endsWith('/users'));
        return {
          sweeps: users.filter(({ method, query }) => method === 'GET' && !query.includes('_start')),
          invites: users.filter(({ method }) => method === 'POST'),
        };
      },
      violations: async () => (await ask('violations')) as Awaited<ReturnType<World['violations']>>,
      fault: (...added) => tell('faults', { faults: added }),
      accept: (email) => tell('accept', { email }),
    };
  };
}

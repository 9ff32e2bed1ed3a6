import { beforeEach, describe, expect, it } from 'vitest';
import { createPresence, GRACE_MS, type Presence } from './presence.ts';

interface Sleeper {
  readonly ms: number;
  wake(): void;
}

let sleepers: Sleeper[];
let busy: boolean;
let deserted: number;
let presence: Presence;

beforeEach(() => {
  sleepers = [];
  busy = false;
  deserted = 0;
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const sleeper = { ms, wake: resolve };
      sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        sleepers.splice(sleepers.indexOf(sleeper), 1);
        reject(signal.reason as Error);
      });
    });
  presence = createPresence({ clock: { now: () => 0, sleep }, isBusy: () => busy, onDeserted: () => (deserted += 1) });
});

async function passGrace(): Promise<void> {
  for (const sleeper of sleepers.splice(0)) sleeper.wake();
  await new Promise((resolve) => setImmediate(resolve));
}

describe('presence', () => {
  it('waits for ever for the first page', () => {
    expect(sleepers).toEqual([]);
  });

  it('ends fifteen seconds after the last page is gone', async () => {
    presence.arrive()();
    expect(sleepers.map(({ ms }) => ms)).toEqual([GRACE_MS]);
    expect(deserted).toBe(0);
    await passGrace();
    expect(deserted).toBe(1);
  });

  it('goes on when a page comes back in time', async () => {
    presence.arrive()();
    presence.arrive();
    await passGrace();
    expect(deserted).toBe(0);
  });

  it('goes on while another page is open', async () => {
    const leave = presence.arrive();
    presence.arrive();
    leave();
    leave();
    await passGrace();
    expect(deserted).toBe(0);
  });

  it('waits for nobody once the host ends for another reason', async () => {
    const leave = presence.arrive();
    presence.arrive()();
    presence.stop();
    leave();
    expect(sleepers).toEqual([]);
    await passGrace();
    expect(deserted).toBe(0);
  });

  it('stops waiting for a page that is gone', () => {
    presence.arrive()();
    expect(sleepers).toHaveLength(1);
    presence.stop();
    expect(sleepers).toEqual([]);
  });

  it('stays until nothing is going on any more', async () => {
    busy = true;
    presence.arrive()();
    await passGrace();
    await passGrace();
    expect(deserted).toBe(0);
    busy = false;
    await passGrace();
    expect(deserted).toBe(1);
  });
});

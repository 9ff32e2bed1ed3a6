import { describe, expect, it } from 'vitest';
import { createManualClock, createSkippingClock } from './manual-clock.ts';

describe('the manual clock', () => {
  it('wakes sleepers in the order of their time, each at that time', async () => {
    const clock = createManualClock(0);
    const woken: (readonly [string, number])[] = [];
    const sleep = async (name: string, ms: number): Promise<void> => {
      await clock.sleep(ms);
      woken.push([name, clock.now()]);
    };
    const both = Promise.all([sleep('late', 20), sleep('early', 10)]);
    await clock.advance(25);
    await both;
    expect(woken).toEqual([
      ['early', 10],
      ['late', 20],
    ]);
    expect(clock.now()).toBe(25);
  });

  it('wakes somebody who sleeps again within the time', async () => {
    const clock = createManualClock(0);
    const done = (async () => {
      await clock.sleep(10);
      await clock.sleep(10);
      return clock.now();
    })();
    await clock.advance(30);
    expect(await done).toBe(20);
  });

  it('lets nobody sleep on who gave up', async () => {
    const clock = createManualClock(0);
    const controller = new AbortController();
    const sleeping = expect(clock.sleep(10, controller.signal)).rejects.toThrow('enough');
    expect(clock.sleepers()).toBe(1);
    controller.abort(new Error('enough'));
    await sleeping;
    expect(clock.sleepers()).toBe(0);
    await expect(clock.sleep(10, controller.signal)).rejects.toThrow('enough');
  });

  it('tells when somebody has gone to sleep', async () => {
    const clock = createManualClock(0);
    const told = clock.whenSlept();
    const sleeping = clock.sleep(5);
    await told;
    await clock.whenSlept();
    await clock.advance(5);
    await sleeping;
    expect(clock.sleepers()).toBe(0);
  });
});

describe('the skipping clock', () => {
  it('is later by what was slept', async () => {
    const clock = createSkippingClock(0);
    await clock.sleep(1_000);
    await clock.sleep(500);
    expect(clock.now()).toBe(1_500);
    expect(clock.slept).toEqual([1_000, 500]);
  });

  it('does not sleep for who gave up before', async () => {
    await expect(createSkippingClock(0).sleep(1, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});

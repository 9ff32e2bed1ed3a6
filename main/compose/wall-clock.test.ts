import { expect, test } from 'vitest';
import { createWallClock, parseSpeed } from './wall-clock.ts';

test('without a speed it is the clock of the machine', async () => {
  const before = Date.now();
  const now = createWallClock().now();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test('with a speed time runs faster from the anchor on, the same for every process', () => {
  const anchor = Date.now() - 1_000;
  const first = createWallClock({ speed: 60, anchor }).now();
  const second = createWallClock({ speed: 60, anchor }).now();
  expect(first - anchor).toBeGreaterThanOrEqual(60_000);
  expect(second).toBeGreaterThanOrEqual(first);
  expect(second - anchor).toBeLessThan(120_000);
});

test('a wait is as long on this clock as it was asked for', async () => {
  const clock = createWallClock({ speed: 1_000, anchor: Date.now() });
  const before = clock.now();
  await clock.sleep(30_000);
  expect(clock.now() - before).toBeGreaterThanOrEqual(29_000);
});

test('waiting no time ends at once', async () => {
  await expect(createWallClock().sleep(0)).resolves.toBeUndefined();
});

test('a wait ends with the reason it was given up for, also when that was before', async () => {
  const reason = new Error('closing');
  const stopping = new AbortController();
  const waiting = createWallClock().sleep(60_000, stopping.signal);
  stopping.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  await expect(createWallClock().sleep(60_000, stopping.signal)).rejects.toBe(reason);
});

test('a wait longer than a timer can take does not end at once', async () => {
  const stopping = new AbortController();
  const waiting = createWallClock().sleep(2 ** 40, stopping.signal);
  const first = await Promise.race([
    waiting,
    createWallClock()
      .sleep(20)
      .then(() => 'still waiting'),
  ]);
  expect(first).toBe('still waiting');
  stopping.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
});

test.each([
  [undefined, 1],
  ['', 1],
  ['1', 1],
  ['60', 60],
  ['2.5', 2.5],
])('a speed of %j is %d', (text, speed) => {
  expect(parseSpeed(text)).toBe(speed);
});

test.each(['0', '-1', '0.5', 'fast', '1e3', '10001', 'Infinity', ' 2'])('a speed of %j is refused', (text) => {
  expect(() => parseSpeed(text)).toThrow(expect.objectContaining({ code: 'bad-request' }));
});

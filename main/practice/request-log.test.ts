import { describe, expect, it } from 'vitest';
import type { PracticeRequest } from './exchange.ts';
import { MAX_RECORDS, RequestLog } from './request-log.ts';

const request: PracticeRequest = {
  method: 'GET',
  path: '/v2/groups',
  rawQuery: '',
  query: new URLSearchParams(),
  headers: {},
  body: '',
};

describe('the list of requests', () => {
  it('notes the answer with its request', () => {
    const log = new RequestLog();
    const first = log.add(request, 0);
    log.add(request, 1);
    log.answered(first, 200);
    expect(log.all().map(({ number, status }) => [number, status])).toEqual([
      [1, 200],
      [2, null],
    ]);
  });

  it('forgets the oldest when it is full, keeps the numbers, and says so', () => {
    const log = new RequestLog();
    for (let count = 0; count < MAX_RECORDS + 5; count += 1) log.add(request, 0);
    const last = log.add(request, 0);
    log.answered(last, 204);
    log.answered(1, 500);
    expect(log.all()).toHaveLength(MAX_RECORDS);
    expect(log.forgotten()).toBe(6);
    expect(log.all()[0]).toMatchObject({ number: 7, status: null });
    expect(log.all().at(-1)).toMatchObject({ number: last, status: 204 });
  });

  it('begins at one again when emptied', () => {
    const log = new RequestLog();
    log.add(request, 0);
    log.clear();
    expect(log.all()).toEqual([]);
    expect(log.add(request, 0)).toBe(1);
  });
});

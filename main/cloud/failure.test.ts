import { describe, expect, it } from 'vitest';
import { CloudError } from './cloud.ts';
import { readFailure, readRetryAfter, toCloudError } from './failure.ts';

const NOW = Date.UTC(2026, 0, 15, 12);

/** What the SDK throws for an answer with this status. */
function thrown(status: number, result: unknown = '', headers: Readonly<Record<string, string>> = {}): Error {
  return Object.assign(new Error('Access is denied due to invalid credentials.'), { status, result, headers });
}

describe('a failed reading', () => {
  it.each([
    [400, 'refused'],
    [401, 'not-authorized'],
    [403, 'not-authorized'],
    [404, 'not-found'],
    [409, 'refused'],
    [422, 'refused'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [503, 'server-error'],
    [302, 'bad-answer'],
  ])('with status %i is %s', (status, code) => {
    expect(toCloudError(thrown(status), NOW)).toMatchObject({ code, status });
  });

  it('without an answer is unreachable', () => {
    const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), { statusText: 'ECONNREFUSED' });
    expect(toCloudError(error, NOW)).toMatchObject({ code: 'unreachable', status: null });
  });

  it('with an answer that is no JSON is a bad answer', () => {
    const error = new Error('Error processing HTTP response: Unexpected end of JSON input');
    expect(toCloudError(error, NOW)).toMatchObject({ code: 'bad-answer' });
  });

  it('keeps what the server said instead of what the SDK makes of it', () => {
    const error = thrown(403, { errors: [{ code: 'Forbidden', message: 'Needs Editor' }] });
    expect(toCloudError(error, NOW).message).toBe('Needs Editor');
  });

  it('stays the error it already was', () => {
    const error = new CloudError('key-invalid', 'no');
    expect(toCloudError(error, NOW)).toBe(error);
  });

  it.each([undefined, null, 'text', 7])('does not stumble over a thrown %s', (value) => {
    expect(toCloudError(value, NOW)).toMatchObject({ code: 'unreachable' });
  });

  it('names the exchange by header, else by what the body says', () => {
    const body = { trace: 'from-body', errors: [{ message: 'no' }] };
    expect(readFailure(thrown(400, body, { 'x-request-id': 'from-header' }), NOW).transactionId).toBe('from-header');
    expect(readFailure(thrown(400, body), NOW).transactionId).toBe('from-body');
  });
});

describe('the time a server asks to wait', () => {
  it.each([
    ['seconds', { 'retry-after': '3' }, 3_000],
    ['no time at all', { 'retry-after': '0' }, 0],
    ['a date', { 'retry-after': 'Thu, 15 Jan 2026 12:00:30 GMT' }, 30_000],
    ['a date in the past', { 'retry-after': 'Thu, 15 Jan 2026 11:00:00 GMT' }, 0],
    [
      'a date by the server’s clock, which is an hour ahead',
      { date: 'Thu, 15 Jan 2026 13:00:00 GMT', 'retry-after': 'Thu, 15 Jan 2026 13:00:05 GMT' },
      5_000,
    ],
    [
      'the end of a spent rate window',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1_000 + 2) },
      2_000,
    ],
    [
      'nothing while some of the window remains',
      { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': String(NOW / 1_000 + 2) },
      null,
    ],
    ['nothing in words it does not know', { 'retry-after': 'soon' }, null],
    ['nothing', {}, null],
  ])('may be %s', (_name, headers, expected) => {
    expect(readRetryAfter(headers, NOW)).toBe(expected);
  });
});

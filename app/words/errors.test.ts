import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../contract/errors.ts';
import { describeError, formatError } from './errors.ts';

describe('words of errors', () => {
  it.each(ERROR_CODES)('say what happened and what to do for %s, also without parameters', (code) => {
    const { title, detail } = describeError({ code });
    expect(title).toMatch(/^\S.*[^.!]$/);
    expect(detail).toMatch(/[.”]$/);
    expect(`${title} ${detail}`).not.toMatch(/undefined|null|!|\[object/);
  });

  it('are filled with what the failure says', () => {
    const error = {
      code: 'base-url-differs',
      params: { account: 'acme', stored: 'https://a', given: 'https://b' },
    } as const;
    expect(formatError(error)).toBe(
      'acme has another address. It was added for https://a, and GUESTLIST_CLOUD_URL is https://b. Nothing was sent.',
    );
  });

  it('say who has the data folder, and since when', () => {
    const params = { program: 'Guestlist in a browser', host: 'desk', since: '2026-11-22T12:00:05.000Z' };
    expect(describeError({ code: 'data-folder-in-use', params }).detail).toMatch(
      /^Guestlist in a browser on desk has the data folder since 22 Nov 2026, \d\d:00:05\. /,
    );
  });

  it('name the id of a bug', () => {
    expect(describeError({ code: 'internal', id: '7f2c00aa' }).title).toBe('Something broke, id 7f2c00aa');
  });

  it('say when trying again makes sense', () => {
    expect(describeError({ code: 'cloud-refused', retryAfterMs: 9000 }).detail).toMatch(/Try again in about 9 s\.$/);
  });

  it('take nothing from what every object has', () => {
    expect(describeError({ code: 'draft-unknown', params: {} }).title).toBe('There is no draft unknown');
  });
});

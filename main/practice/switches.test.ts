import { describe, expect, it } from 'vitest';
import { fitsAllowList } from './switches.ts';

describe('an address pattern', () => {
  it.each([
    ['**@x.org', 'a.b@x.org', true],
    ['**@x.org', 'a@sub.x.org', false],
    ['*@x.org', 'ann@x.org', true],
    ['*@x.org', 'a.b@x.org', false],
    ['**@*.x.org', 'a@sub.x.org', true],
    ['**@*.x.org', 'a@a.b.x.org', false],
    ['a??@x.org', 'ann@x.org', true],
    ['a??@x.org', 'an@x.org', false],
    ['ANN@x.org', 'ann@X.ORG', true],
    ['a.n@x.org', 'ann@x.org', false],
    ['a+(b)@x.org', 'a+(b)@x.org', true],
    ['**', 'anybody@anywhere.org', true],
  ])('%s and %s: %s', (pattern, address, fits) => {
    expect(fitsAllowList(address, [pattern])).toBe(fits);
  });

  it('is enough if it is one of several', () => {
    expect(fitsAllowList('a@y.org', ['**@x.org', '**@y.org'])).toBe(true);
    expect(fitsAllowList('a@y.org', [])).toBe(false);
  });
});

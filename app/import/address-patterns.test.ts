import { describe, expect, it } from 'vitest';
import { makeAddressTest } from './address-patterns.ts';
import { derive } from './derive.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { peopleFile } from './test-files.ts';

describe('the addresses an account takes', () => {
  it.each([
    ['**@x.example', 'ann.lee@x.example', true],
    ['*@x.example', 'ann@x.example', true],
    ['*@x.example', 'ann.lee@x.example', false],
    ['**@x.example', 'ann@y.example', false],
    ['**@*.example', 'ann@sub.x.example', false],
    ['**@**.example', 'ann@sub.x.example', true],
    ['a?n@x.example', 'ann@x.example', true],
    ['a?n@x.example', 'an@x.example', false],
    ['**@X.example', 'ANN@x.EXAMPLE', true],
    ['ann+(x)@x.example', 'ann+(x)@x.example', true],
  ])('%s against %s: %s', (pattern, email, fits) => {
    expect(makeAddressTest([pattern])(email)).toBe(fits);
  });

  it('are any of several patterns', () => {
    expect(makeAddressTest(['**@y.example', '**@x.example'])('ann@x.example')).toBe(true);
  });

  it('are told quickly whatever the pattern', () => {
    expect(makeAddressTest(['**a'.repeat(40)])(`${'a'.repeat(200)}b`)).toBe(false);
  });

  it('keep everybody else out, with a finding', () => {
    const catalog = makeTestCatalog({ allowedAddressPatterns: ['**@x.example'] });
    const derived = derive(
      [peopleFile('email,groups\nann@x.example,Developers\nBo@y.example,Developers\n')],
      [],
      catalog,
    );
    expect(derived.people.map(({ invitation }) => invitation)).toEqual([0, null]);
    expect(derived.issues).toMatchObject([{ code: 'email-domain-restricted', line: 3, value: 'Bo@y.example' }]);
  });
});

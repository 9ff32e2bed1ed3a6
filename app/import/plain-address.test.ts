import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress } from './check-address.ts';
import { AddressScanner, isPlainAddress } from './plain-address.ts';

const letters = fc.string({ unit: fc.constantFrom(..."ab1.-_+'@AÄ "), minLength: 1, maxLength: 14 });

describe('the short way for plain addresses', () => {
  it('accepts only what the full check accepts unchanged and without a word', () => {
    fc.assert(
      fc.property(letters, letters, fc.constantFrom('example', 'com', 'c', 'a1', '', 'x-y'), (local, domain, top) => {
        const address = `${local}@${domain}.${top}`;
        if (!isPlainAddress(address)) return;
        expect(checkAddress(address, () => false)).toEqual({ email: address, steps: [], problems: [] });
      }),
      { numRuns: 20_000 },
    );
  });

  it.each(['ann@x.example', "o'neil+tag@sub.x-1.example", 'a@b.co', `${'a'.repeat(64)}@x.example`])(
    'accepts %s',
    (address) => {
      expect(isPlainAddress(address)).toBe(true);
    },
  );

  it.each([
    '',
    'ann',
    'ann@',
    '@x.example',
    'Ann@x.example',
    'ann@x',
    'ann@x.c',
    'a..b@x.example',
    '.a@x.example',
    'a.@x.example',
    'ann@-x.example',
    'ann@x-.example',
    'ann@x..example',
    'a@b@x.example',
    'ann@x.example.',
    'ann@x.123',
    `${'a'.repeat(65)}@x.example`,
    `ann@${'x'.repeat(64)}.example`,
  ])('leaves %j to the full check', (address) => {
    expect(isPlainAddress(address)).toBe(false);
  });

  it('hashes an address alike, whichever way it was scanned', () => {
    const short = new AddressScanner();
    const long = new AddressScanner();
    expect(short.scanPlain('ann.lee@x.example')).toBe(true);
    long.scan('ann.lee@x.example');
    expect([long.hash, long.domainHash, long.at]).toEqual([short.hash, short.domainHash, short.at]);
  });
});

import { expect, it } from 'vitest';
import { quoteAtEnd } from './format.ts';

it("ends a sentence with somebody else's words and one full stop", () => {
  expect(quoteAtEnd('Too many users')).toBe('“Too many users”.');
  expect(quoteAtEnd('Too many users. ')).toBe('“Too many users”.');
  expect(quoteAtEnd('Who is that?')).toBe('“Who is that?”.');
});

import { expect, test } from 'vitest';
import { createRandomIds } from './random-ids.ts';

test('ids are 32 hex digits and never the same', () => {
  const ids = createRandomIds();
  const made = Array.from({ length: 1_000 }, () => ids.next());
  for (const id of made) expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set(made).size).toBe(1_000);
});

import { expect, test } from 'vitest';
import { readRepaired } from './repaired-text.ts';

test('a repair that follows another goes on from what it made', () => {
  const repaired = readRepaired([
    { rule: 'space-removed', before: ' ANN@x.org', after: 'ANN@x.org' },
    { rule: 'capitals-lowered', before: 'ANN@x.org', after: 'ann@x.org' },
  ]);
  expect(repaired).toBe('ann@x.org');
});

test('every address of a cell is told, not only the one that was repaired last', () => {
  const repaired = readRepaired([
    {
      rule: 'addresses-split',
      before: 'Ann <ann@x.org>; bo@x.org; CY@x.org',
      after: 'Ann <ann@x.org>\nbo@x.org\nCY@x.org',
    },
    { rule: 'name-taken-off', before: 'Ann <ann@x.org>', after: 'ann@x.org' },
    { rule: 'capitals-lowered', before: 'CY@x.org', after: 'cy@x.org' },
  ]);
  expect(repaired).toBe('ann@x.org, bo@x.org, cy@x.org');
});

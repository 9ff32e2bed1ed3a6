import { expect, it } from 'vitest';
import { formatTable } from './table.ts';

it('aligns words left and numbers right, and cuts nothing', () => {
  const rows = [
    ['ann.with.a.long.name@example.org', '7'],
    ['bo@x.org', '1,284'],
  ];
  expect(formatTable(['E-mail', 'Rows'], rows, [1])).toBe(
    [
      'E-mail                             Rows',
      'ann.with.a.long.name@example.org      7',
      'bo@x.org                          1,284',
    ].join('\n'),
  );
});

it('shows the head alone when there are no rows', () => {
  expect(formatTable(['Name'], [])).toBe('Name');
});

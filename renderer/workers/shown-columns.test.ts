import { expect, it } from 'vitest';
import type { SourceColumn } from '#app/import/derived.ts';
import { listShownColumns } from './shown-columns.ts';

const columns = Array.from({ length: 16_384 }, (_, index): SourceColumn => {
  const field = index === 16_000 ? 'email' : null;
  return { index, header: `Column ${index + 1}`, field, reason: field ? 'content' : 'kept', samples: [] };
});

it('shows every column of a list that people keep', () => {
  expect(listShownColumns(columns.slice(0, 100))).toHaveLength(100);
});

it('shows the first columns of a wide file, and the one that is read', () => {
  const shown = listShownColumns(columns);
  expect(shown).toHaveLength(101);
  expect(shown.at(-1)?.field).toBe('email');
});

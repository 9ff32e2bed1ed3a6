import { describe, expect, it } from 'vitest';
import { readQuotedCell } from './quoted-cell.ts';

describe('a cell that opens with a quotation mark', () => {
  it.each([
    ['closes at its second mark', '"a",b', { kind: 'closed', close: 2, end: 3, stray: false, broken: false }],
    ['ends behind blanks', '"a"  ,b', { kind: 'closed', close: 2, end: 5, stray: false, broken: false }],
    [
      'runs over a line break of either kind',
      '"a\rb",c',
      { kind: 'closed', close: 4, end: 5, stray: false, broken: true },
    ],
    ['holds lone marks on its line', '"5" tall",c', { kind: 'closed', close: 8, end: 9, stray: true, broken: false }],
    ['was never closed when a lone mark follows its line', '"a\n"b', { kind: 'unclosed' }],
    ['is a display name before an address', '"Lee, Ann" <a@x.org>,b', { kind: 'text', end: 20, stray: false }],
  ])('%s', (_, text, expected) => {
    expect(readQuotedCell(text, 0, ',')).toEqual(expected);
  });

  it('is read without a look at the rest of the file', () => {
    const cells = 100_000;
    const text = '"ann@x.example" ,'.repeat(cells);
    let found = 0;
    for (let at = 0; at < text.length; at += '"ann@x.example" ,'.length) {
      if (readQuotedCell(text, at, ',').kind === 'closed') found++;
    }
    expect(found).toBe(cells);
  });

  it('is told apart from a display name however many at signs follow it', () => {
    expect(readQuotedCell(`"x" <${'@'.repeat(1_000_000)},b`, 0, ',').kind).toBe('text');
  });
});

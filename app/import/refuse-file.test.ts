import { describe, expect, it } from 'vitest';
import { findRefusal } from './refuse-file.ts';
import { peopleFile } from './test-files.ts';

describe('a file that is no list', () => {
  it.each([
    ['a workbook', `PK\u0003\u0004 xl/workbook.xml${'x'.repeat(400_000)}`, 'file-not-text'],
    ['an empty file', ' \n', 'file-empty'],
  ])('is refused by its beginning: %s', (_, text, code) => {
    expect(findRefusal(peopleFile(text))).toMatchObject({ code, file: 'people.csv' });
  });

  it('is not one whose columns have to be explained first', () => {
    expect(findRefusal(peopleFile('Team;Squad\nA;B\n'))).toBeNull();
  });
});

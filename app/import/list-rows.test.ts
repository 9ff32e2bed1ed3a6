import { describe, expect, it } from 'vitest';
import { readListRows } from './list-rows.ts';
import { accessFile } from './test-files.ts';

const list = accessFile('profile;access_groups\nPlatform;Developers\n\nAuditors;Auditrs\nTotal;2\n');

describe('the rows of a list of access', () => {
  it('stand on their lines, with those that mean nothing marked', () => {
    expect(readListRows(list, []).map(({ line, cells, ignored }) => [line, cells[0], ignored])).toEqual([
      [2, 'Platform', false],
      [3, '', true],
      [4, 'Auditors', false],
      [5, 'Total', true],
    ]);
  });

  it('show what was edited and left out', () => {
    const rows = readListRows(list, [
      { type: 'edit', file: 'access', line: 4, column: 1, value: 'Auditors' },
      { type: 'drop', file: 'access', line: 2 },
    ]);
    expect(rows[2]?.cells).toEqual(['Auditors', 'Auditors']);
    expect(rows[0]?.ignored).toBe(true);
  });

  it('follow how the file is read', () => {
    expect(readListRows(list, [{ type: 'read', file: 'access', delimiter: ',' }])[0]?.cells).toEqual([
      'Platform;Developers',
    ]);
  });

  it('are none in a file that is no text', () => {
    expect(readListRows({ ...list, bytes: new Uint8Array([0x50, 0x4b, 3, 4]) }, [])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { RecordList } from '../csv/records.ts';
import { type ColumnInput, findEmptyColumns } from './column-content.ts';
import { decideColumns } from './columns.ts';

describe('columns without name and value', () => {
  it('are those in which nothing but blanks stands', () => {
    const input = toInput(['email', '', ' '], [['ann@acme.example', ' ', ''], ['bo@acme.example', '', 'x'], ['']]);
    expect([...findEmptyColumns(input)]).toEqual([1]);
  });

  it('are found in one pass, however many columns have no name', () => {
    const row = Array.from({ length: 50_000 }, () => 'x');
    const { records, passes } = countPasses(row);
    expect(findEmptyColumns({ ...toInput([], []), width: row.length, records }).size).toBe(0);
    expect(passes()).toBe(1);
  });
});

describe('columns of a short name', () => {
  it('are looked into a few times, however many there are', () => {
    const header = Array.from({ length: 50_000 }, () => 'role');
    const { records, passes } = countPasses(header.map(() => 'x'));
    const { problems } = decideColumns({ ...toInput(header, []), records });
    expect(problems).toHaveLength(header.length);
    expect(passes()).toBeLessThan(100);
  });
});

/** Records of one row, and how often somebody went over them. */
function countPasses(row: readonly string[]): { readonly records: RecordList; readonly passes: () => number } {
  let passes = 0;
  const records = {
    length: 1,
    slice: () => [row],
    *[Symbol.iterator]() {
      passes++;
      yield row;
    },
  };
  return { records, passes: () => passes };
}

function toInput(header: readonly string[], records: readonly (readonly string[])[]): ColumnInput {
  return {
    header,
    width: header.length,
    records,
    head: records,
    isSecret: () => false,
    isAdded: () => false,
    mapped: new Map(),
    names: null,
    needsEmail: true,
  };
}

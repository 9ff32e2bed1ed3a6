import { describe, expect, it } from 'vitest';
import type { RecordList } from '../csv/records.ts';
import { type ColumnInput, findEmptyColumns } from './column-content.ts';

describe('columns without name and value', () => {
  it('are those in which nothing but blanks stands', () => {
    const input = toInput(['email', '', ' '], [['ann@acme.example', ' ', ''], ['bo@acme.example', '', 'x'], ['']]);
    expect([...findEmptyColumns(input)]).toEqual([1]);
  });

  it('are found in one pass, however many columns have no name', () => {
    let passes = 0;
    const row = Array.from({ length: 50_000 }, () => 'x');
    const records: RecordList = {
      length: 1,
      slice: () => [row],
      *[Symbol.iterator]() {
        passes++;
        yield row;
      },
    };
    expect(findEmptyColumns({ ...toInput([], []), width: row.length, records }).size).toBe(0);
    expect(passes).toBe(1);
  });
});

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

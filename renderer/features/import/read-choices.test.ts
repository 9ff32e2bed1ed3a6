import { describe, expect, it } from 'vitest';
import type { SourceInfo } from '#app/import/derived.ts';
import { offerDelimiters, offerEncodings, offerHeaderLines } from './read-choices.ts';

const source = (part: Partial<SourceInfo>): SourceInfo => ({
  fileId: 'f1',
  file: 'people.csv',
  role: 'people',
  encoding: 'utf-8',
  encodingGuessed: false,
  bom: false,
  delimiter: ',',
  delimiterGuessed: false,
  newline: 'lf',
  headerLine: 1,
  rows: 1,
  rowsWithExtraCells: 0,
  damaged: 0,
  columns: [],
  ...part,
});

describe('how a file can be read', () => {
  it('always offers what is in use, even when it is unusual', () => {
    expect(offerEncodings(source({ encoding: 'koi8-r' }))[0]).toBe('koi8-r');
    expect(offerDelimiters(source({ delimiter: ':' }))[0]).toBe(':');
    expect(offerHeaderLines(source({ headerLine: 23 }))).toContain(23);
  });

  it('offers each choice once', () => {
    const offered = offerEncodings(source({ encoding: 'windows-1252' }));
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('can say that there is no header, which is a choice and not the lack of one', () => {
    expect(offerHeaderLines(source({}))[0]).toBeNull();
  });

  it('offers the first fifty lines as the header, and none that the file does not have', () => {
    expect(offerHeaderLines(source({ headerLine: 3, rows: 1312 }))).toHaveLength(51);
    expect(offerHeaderLines(source({ headerLine: 3, rows: 4 })).at(-1)).toBe(7);
    expect(offerHeaderLines(source({ headerLine: null, rows: 0 }))).toEqual([null, 1]);
  });
});

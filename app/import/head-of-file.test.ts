import { describe, expect, it } from 'vitest';
import { headOf, toWholeLines } from './head-of-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);

describe('the beginning of a file', () => {
  it.each([
    ['line feeds', utf8('a\nb\nhal'), utf8('a\nb\n')],
    ['carriage returns alone', utf8('a\rb\rhal'), utf8('a\rb\r')],
    ['both, cut between them', utf8('a\r\nb\r'), utf8('a\r\n')],
    ['no line break at all', utf8('abc'), utf8('abc')],
    ['half a character at the end', utf8('a\n\u00e9').subarray(0, 3), utf8('a\n')],
    ['line feeds of two bytes', utf16('a\nb'), utf16('a\n')],
  ])('ends with a whole line: %s', (_, bytes, expected) => {
    expect(toWholeLines(bytes)).toEqual(expected);
  });

  it('is the whole file when that is small', () => {
    const file = { id: 'f', name: 'a.csv', role: 'people', bytes: utf8('email\nann@x.example') } as const;
    expect(headOf(file)).toBe(file);
  });

  it('is cut at a line when the file is large', () => {
    const bytes = utf8('zoe\u0301@x.example\n'.repeat(40_000));
    const head = headOf({ id: 'f', name: 'a.csv', role: 'people', bytes }).bytes;
    expect(head.length).toBeLessThanOrEqual(256 * 1024);
    expect(head.at(-1)).toBe(0x0a);
  });
});

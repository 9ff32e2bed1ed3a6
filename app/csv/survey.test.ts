import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { survey, surveyText, toNewline } from './survey.ts';

describe('survey', () => {
  it('says of bytes what it says of their text, wherever they lie in memory', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\r', '\n', '\r\n', '\t', '"', '\u0000', '\u007f', 'é'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 3 }), (content, offset) => {
        const encoded = Buffer.from(content, 'utf8');
        const shifted = new Uint8Array(encoded.length + offset);
        shifted.set(encoded, offset);
        expect(survey(shifted.subarray(offset))).toEqual(surveyText(content));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts each kind of line break', () => {
    expect(surveyText('a\r\nb\nc\rd\r\n')).toEqual({ crlf: 2, lf: 1, cr: 1, quotes: false, controls: false });
  });

  it.each([
    ['a\r\nb\r\n', 'crlf'],
    ['a\nb', 'lf'],
    ['a\rb\r', 'cr'],
    ['a\r\nb\n', 'mixed'],
    ['a', 'none'],
  ])('names the line break of %j', (text, newline) => {
    expect(toNewline(surveyText(text))).toBe(newline);
  });
});

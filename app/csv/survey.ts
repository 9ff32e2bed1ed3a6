/* One pass over a whole text that answers what the later steps need to know, so that clean files take the short way. */

export interface Survey {
  /** Line breaks by kind, those inside quoted cells included. */
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
  readonly quotes: boolean;
  /** Control characters other than tab and line breaks. */
  readonly controls: boolean;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const DELETE = 0x7f;

class Tally {
  crlf = 0;
  lf = 0;
  cr = 0;
  controls = 0;

  /** Counts a character below the space, or DEL, by what stood before it. */
  count(unit: number, before: number): void {
    if (unit === CR) this.cr++;
    else if (unit === LF && before === CR) {
      this.cr--;
      this.crlf++;
    } else if (unit === LF) this.lf++;
    else if (unit !== TAB) this.controls++;
  }

  toSurvey(quotes: boolean): Survey {
    return { crlf: this.crlf, lf: this.lf, cr: this.cr, quotes, controls: this.controls > 0 };
  }
}

/** Surveys the bytes of a text in any encoding that holds ASCII as it is. */
export function survey(bytes: Uint8Array): Survey {
  const tally = new Tally();
  const countByte = (at: number): void => {
    const byte = bytes[at]!;
    if (byte < 0x20 || byte === DELETE) tally.count(byte, bytes[at - 1] ?? 0);
  };
  const isShort = bytes.length < 8;
  const head = isShort ? 0 : -bytes.byteOffset & 3;
  const words = isShort ? [] : new Uint32Array(bytes.buffer, bytes.byteOffset + head, (bytes.length - head) >> 2);
  for (let at = 0; at < head; at++) countByte(at);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]! | 0;
    // Four bytes at a time: nearly all are letters (S. E. Anderson, Bit Twiddling Hacks, "hasless" and "hasvalue").
    const low = ((word - 0x20202020) | 0) & ~word;
    const flipped = word ^ 0x7f7f7f7f;
    const deleted = ((flipped - 0x01010101) | 0) & ~flipped;
    if (((low | deleted) & 0x80808080) === 0) continue;
    for (let at = head + i * 4; at < head + i * 4 + 4; at++) countByte(at);
  }
  for (let at = head + words.length * 4; at < bytes.length; at++) countByte(at);
  return tally.toSurvey(bytes.includes(QUOTE));
}

/** Surveys a text that is decoded already. */
export function surveyText(text: string): Survey {
  const tally = new Tally();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit === DELETE) tally.count(unit, i === 0 ? 0 : text.charCodeAt(i - 1));
  }
  return tally.toSurvey(text.includes('"'));
}

export type Newline = 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';

/** The kind of line break a text uses, in one word. */
export function toNewline(counts: Survey): Newline {
  const kinds = (['crlf', 'lf', 'cr'] as const).filter((kind) => counts[kind] > 0);
  return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'none');
}

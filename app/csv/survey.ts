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

/** Surveys `units`: the bytes of any encoding that contains ASCII as it is, or UTF-16 code units. */
export function survey(units: Uint8Array | Uint16Array): Survey {
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  let quotes = 0;
  let controls = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    // Nearly everything is a letter, digit or sign above the quotation mark.
    if (unit > 0x22) {
      if (unit === 0x7f) controls++;
    } else if (unit === 0x22) quotes++;
    else if (unit === 0x0a) lf++;
    else if (unit === 0x0d) {
      if (units[i + 1] === 0x0a) {
        crlf++;
        i++;
      } else cr++;
    } else if (unit < 0x20 && unit !== 0x09) controls++;
  }
  return { crlf, lf, cr, quotes: quotes > 0, controls: controls > 0 };
}

/** Surveys a text by its UTF-16 code units, for encodings that do not contain ASCII as single bytes. */
export function surveyText(text: string): Survey {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return survey(units);
}

export type Newline = 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';

/** The kind of line break a text uses, in one word. */
export function toNewline(counts: Survey): Newline {
  const kinds = (['crlf', 'lf', 'cr'] as const).filter((kind) => counts[kind] > 0);
  return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'none');
}

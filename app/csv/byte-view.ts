import { findByteOrderMark } from './decode.ts';

/*
 * The bytes of a text as a string in which every unit of the encoding is one character, so that a position is a place in the bytes.
 * Quotes, delimiters and line breaks are what they are in the text; letters may be others.
 */

export interface ByteView {
  readonly text: string;
  /** Bytes before the first character: byte order marks. */
  readonly offset: number;
  /** Bytes in one character: 1 or 2. */
  readonly unit: 1 | 2;
}

/** Makes the view of a file in an encoding (a WHATWG name in lower case), without its byte order marks. */
export function viewBytes(bytes: Uint8Array, encoding: string): ByteView {
  const marks = findByteOrderMark(bytes)?.length ?? 0;
  const body = bytes.subarray(marks);
  const isWide = encoding.startsWith('utf-16');
  const text = isWide
    ? new TextDecoder(encoding, { ignoreBOM: true }).decode(body.subarray(0, body.length & ~1))
    : new TextDecoder('windows-1252').decode(maskTrails(body, encoding));
  let extra = 0;
  while (text.charCodeAt(extra) === 0xfeff) extra++;
  const unit = isWide ? 2 : 1;
  return { text: extra === 0 ? text : text.slice(extra), offset: marks + extra * unit, unit };
}

/** Encodings whose letters may have a second byte in ASCII, such as a vertical bar, and the first byte they begin with. */
const LEAD_BYTES: Readonly<Record<string, (byte: number) => boolean>> = {
  shift_jis: (byte) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc),
  gbk: (byte) => byte >= 0x81 && byte <= 0xfe,
  gb18030: (byte) => byte >= 0x81 && byte <= 0xfe,
  big5: (byte) => byte >= 0x81 && byte <= 0xfe,
};
const ESCAPE = 0x1b;
const PLAIN_LETTER = 0x78;

/** The bytes with those made letters that belong to a letter and look like ASCII. */
function maskTrails(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'iso-2022-jp') return maskEscaped(bytes);
  const isLead = LEAD_BYTES[encoding];
  if (isLead === undefined) return bytes;
  const masked = Uint8Array.from(bytes);
  for (let at = 0; at + 1 < masked.length; at++) {
    // A line break after a first byte is a line break: the letter is broken (WHATWG Encoding Standard, "prepend").
    if (isLead(masked[at]!) && masked[at + 1]! >= 0x30) masked[++at] = PLAIN_LETTER;
  }
  return masked;
}

/** Between `ESC $` and `ESC (` two ASCII bytes are one letter. */
function maskEscaped(bytes: Uint8Array): Uint8Array {
  const masked = Uint8Array.from(bytes);
  let isDouble = false;
  for (let at = 0; at < masked.length; at++) {
    if (masked[at] === ESCAPE) isDouble = masked[at + 1] === '$'.charCodeAt(0);
    else if (isDouble && masked[at]! > 0x20) masked[at] = PLAIN_LETTER;
  }
  return masked;
}

/*
 * Bytes to text. Order: what the person chose, a byte order mark, the NUL pattern of UTF-16, strict UTF-8, and Windows-1252 as
 * the guess for whatever is left: it is what Excel writes in western Europe and the Americas.
 */

export interface DecodedText {
  /** Without byte order marks. */
  readonly text: string;
  /** A WHATWG encoding name in lower case: `utf-8`, `utf-16le`, `windows-1252` … */
  readonly encoding: string;
  /** True where neither the file nor the person said so. */
  readonly guessed: boolean;
  readonly bom: boolean;
}

/** How much of a file is looked at for the NUL pattern of UTF-16, in bytes. */
const SAMPLE_BYTES = 4096;

/**
 * Decodes a file. `chosen` is an encoding label picked by the person; one the platform does not know is passed over.
 * Returns null when the bytes are no text in any encoding (many NULs or control characters).
 */
export function decodeText(bytes: Uint8Array, chosen?: string): DecodedText | null {
  const marked = findByteOrderMark(bytes);
  const body = bytes.subarray(marked?.length ?? 0);
  const wanted = chosen === undefined ? undefined : decodeAs(body, chosen, false);
  if (wanted) return { ...wanted, guessed: false, bom: marked !== null };
  if (marked && marked.encoding !== 'utf-8') return toResult(body, marked.encoding, false, true);
  const utf16 = marked ? null : findUtf16Pattern(body);
  if (utf16) return toResult(body, utf16, true, false);
  const utf8 = decodeAs(body, 'utf-8', true);
  const decoded = utf8 ?? decodeAs(body, 'windows-1252', false);
  if (!decoded || isBinary(decoded.text)) return null;
  return { ...decoded, guessed: !utf8, bom: marked !== null };
}

function toResult(body: Uint8Array, encoding: string, guessed: boolean, bom: boolean): DecodedText | null {
  const decoded = decodeAs(body, encoding, false);
  return decoded && { ...decoded, guessed, bom };
}

export interface ByteOrderMark {
  readonly encoding: string;
  /** In bytes. */
  readonly length: number;
}

/** The byte order mark of a file, or null. A UTF-8 mark may be doubled: some exporters put theirs in front of Excel's. */
export function findByteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
  let length = 0;
  while (bytes[length] === 0xef && bytes[length + 1] === 0xbb && bytes[length + 2] === 0xbf) length += 3;
  if (length > 0) return { encoding: 'utf-8', length };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** In UTF-16 nearly every second byte of western text is NUL: the odd ones in little endian, the even ones in big endian. */
function findUtf16Pattern(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

function decodeAs(
  bytes: Uint8Array,
  label: string,
  strict: boolean,
): { readonly text: string; readonly encoding: string } | null {
  try {
    const decoder = new TextDecoder(label, { fatal: strict, ignoreBOM: true });
    const encoding = decoder.encoding.toLowerCase();
    const whole = encoding.startsWith('utf-16') && hasLooseEnd(bytes) ? bytes.subarray(0, -1) : bytes;
    const text = stripByteOrderMarks(decoder.decode(whole));
    return { encoding, text: encoding === 'windows-1252' ? mendWindows1252(text) : text };
  } catch {
    // A label the platform does not know, or bytes that are not strictly UTF-8: the caller has a next choice.
    return null;
  }
}

/** A program that knows no UTF-16 has put half a line break, a NUL or DOS's end of file behind the last character. */
function hasLooseEnd(bytes: Uint8Array): boolean {
  return bytes.length % 2 === 1 && [0x00, 0x0a, 0x0d, 0x1a].includes(bytes[bytes.length - 1]!);
}

function stripByteOrderMarks(text: string): string {
  let start = 0;
  while (text.charCodeAt(start) === 0xfeff) start++;
  return start === 0 ? text : text.slice(start);
}

/** Windows-1252 bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); five of them stay control characters. */
const WINDOWS_1252_HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Several Node versions decode windows-1252 as Latin-1 (nodejs/node issue 56542), which turns the euro sign into a control character. */
function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252_HIGH[control.charCodeAt(0) - 0x80] ?? control);
}

/** More than one control character in ten among the first few thousand is no list that somebody made. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, SAMPLE_BYTES);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) controls++;
  }
  return controls * 10 > length;
}

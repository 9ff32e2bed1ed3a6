import type { SourceFile } from './derived.ts';

/** How much of a file tells how it is written, in bytes: more than the first fifty lines of nearly any list. */
export const HEAD_BYTES = 256 * 1024;
const LF = 0x0a;
const CR = 0x0d;

/** The beginning of a file, as a file: enough for its encoding, delimiter and header, whatever its size. */
export function headOf(file: SourceFile): SourceFile {
  return file.bytes.length <= HEAD_BYTES ? file : { ...file, bytes: toWholeLines(file.bytes.subarray(0, HEAD_BYTES)) };
}

/**
 * The beginning of a file up to its last line break; all of it where there is none. Cut anywhere else it could end in half a
 * character, and would not be read as UTF-8.
 */
export function toWholeLines(bytes: Uint8Array): Uint8Array {
  const lf = bytes.lastIndexOf(LF);
  const end = lf === -1 ? bytes.lastIndexOf(CR) : lf;
  if (end === -1) return bytes;
  // In little-endian UTF-16 the line feed has a second byte.
  const width = end % 2 === 0 && bytes[end + 1] === 0 ? 2 : 1;
  return bytes.subarray(0, end + width);
}

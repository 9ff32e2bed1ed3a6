import type { SourceFile } from './derived.ts';

/** How much of a file tells how it is written, in bytes: more than the first fifty lines of nearly any list. */
const HEAD_BYTES = 256 * 1024;

/** The beginning of a file, as a file: enough for its encoding, delimiter and header, whatever its size. */
export function headOf(file: SourceFile): SourceFile {
  return file.bytes.length <= HEAD_BYTES ? file : { ...file, bytes: file.bytes.subarray(0, HEAD_BYTES) };
}

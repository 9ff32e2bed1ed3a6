import type { SourceInfo } from './derived.ts';
import { foldHeader } from './field-names.ts';

/**
 * What files of the same make have in common: their role, their delimiter and their headers in order, as a text of one line. `source` is
 * the file as found, before any decision; null where it has no header to be known by.
 */
export function toHeaderSignature({ role, delimiter, headerLine, columns }: SourceInfo): string | null {
  if (headerLine === null) return null;
  return JSON.stringify([role, delimiter, ...columns.map(({ header }) => foldHeader(header))]);
}

import type { SourceInfo } from './derived.ts';
import { foldHeader } from './field-names.ts';

/** Longest signature in characters: a header of more columns is remembered by nobody. */
export const MAX_SIGNATURE = 20_000;

/**
 * What files of the same make have in common: their role, their delimiter and their headers in order, as a text of one line. `source` is
 * the file as found, before any decision; null where it has no header to be known by, or
 * one beyond MAX_SIGNATURE.
 */
export function toHeaderSignature({ role, delimiter, headerLine, columns }: SourceInfo): string | null {
  if (headerLine === null) return null;
  const signature = JSON.stringify([role, delimiter, ...columns.map(({ header }) => foldHeader(header))]);
  return signature.length > MAX_SIGNATURE ? null : signature;
}

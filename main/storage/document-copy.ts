import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { StorageError, systemCode, toStorageError } from './errors.ts';

/** How a document is understood: see DocumentOptions. */
export interface DocumentFormat<T> {
  readonly version: number;
  readonly schema: z.ZodType<T>;
  readonly migrate: (data: unknown, from: number) => unknown;
}

/** What one file of a document, the present one or its backup, turned out to be. */
export type Copy<T> =
  | { readonly kind: 'good'; readonly data: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly cause: unknown };

/** Reads one copy. Fails with StorageError `not-readable` or, for a file of a later program, `newer-version`. */
export async function readCopy<T>(file: string, format: DocumentFormat<T>): Promise<Copy<T>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { kind: 'absent' };
    throw toStorageError(error, file, 'read');
  }
  try {
    return { kind: 'good', data: understand(text, file, format) };
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return { kind: 'damaged', cause: error };
  }
}

/** The text of a copy. */
export function formatCopy(version: number, data: unknown): string {
  return `${JSON.stringify({ version, data })}\n`;
}

function understand<T>(text: string, file: string, { version, schema, migrate }: DocumentFormat<T>): T {
  const { version: written, data } = toEnvelope(JSON.parse(text));
  if (written > version) throw new StorageError('newer-version', file);
  return schema.parse(written === version ? data : migrate(data, written));
}

function toEnvelope(value: unknown): { readonly version: number; readonly data: unknown } {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('data' in value)) {
    throw new TypeError('Not a document: version and data are missing.');
  }
  const { version, data } = value;
  if (typeof version !== 'number' || !Number.isInteger(version)) throw new TypeError('The version is not a number.');
  return { version, data };
}

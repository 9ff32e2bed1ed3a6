import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { systemCode, toStorageError } from './errors.ts';

export interface JournalContent<E> {
  readonly events: readonly E[];
  /** Numbers (from 1) of complete lines that are no event. They are left in the file; what they said is lost. */
  readonly damagedLines: readonly number[];
  /** The file ends in the middle of a line: an append that was never acknowledged, or one still going on. */
  readonly torn: boolean;
  /** Bytes up to and including the last line end. */
  readonly completeBytes: number;
}

const LINE_END = 0x0a;

/** Reads a journal without changing it; a missing file is an empty one. Fails with StorageError `not-readable`. */
export async function readJournal<E>(file: string, schema: z.ZodType<E>): Promise<JournalContent<E>> {
  try {
    return parseJournal(await readFile(file), schema);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { events: [], damagedLines: [], torn: false, completeBytes: 0 };
    throw toStorageError(error, file, 'read');
  }
}

/**
 * Splits the bytes of a journal into events. Only a last line without its end counts as torn. A complete line that cannot be read
 * is damage even in last place: it may have been acknowledged, so it must not disappear silently.
 */
export function parseJournal<E>(bytes: Uint8Array, schema: z.ZodType<E>): JournalContent<E> {
  const completeBytes = bytes.lastIndexOf(LINE_END) + 1;
  const text = new TextDecoder().decode(bytes.subarray(0, completeBytes));
  const events: E[] = [];
  const damagedLines: number[] = [];
  text
    .split('\n')
    .slice(0, -1)
    .forEach((line, index) => {
      const event = parseLine(line, schema);
      if (event.success) events.push(event.data);
      else damagedLines.push(index + 1);
    });
  return { events, damagedLines, torn: completeBytes < bytes.length, completeBytes };
}

function parseLine<E>(line: string, schema: z.ZodType<E>): { success: true; data: E } | { success: false } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { success: false };
  }
  return schema.safeParse(value);
}

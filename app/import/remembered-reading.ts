import { z } from 'zod';
import { flattenDecisions, type Decision, type SingleDecision } from './decision.ts';
import type { SourceInfo } from './derived.ts';
import { FIELDS } from './issue.ts';

/* How a person had a file read, kept for the next file with the same header. What was guessed right is not part of it. */

export const rememberedReadingSchema = z.object({
  encoding: z.string().nullable(),
  delimiter: z.string().length(1).nullable(),
  /** Absent where it was left as found; null: no header. */
  headerLine: z.number().int().positive().nullable().exactOptional(),
  /** By index of the column: files with the same header have the same columns. */
  columns: z.array(z.object({ column: z.number().int().nonnegative(), field: z.enum(FIELDS).nullable() })),
  /** The header on which the lists are joined. */
  join: z.string().nullable(),
});
export type RememberedReading = z.infer<typeof rememberedReadingSchema>;

/** What was decided about how this file is read. Null where nothing was. */
export function toReading(decisions: readonly Decision[], source: SourceInfo): RememberedReading | null {
  let reading: RememberedReading = { encoding: null, delimiter: null, columns: [], join: null };
  let isDecided = false;
  const decide = (change: Partial<RememberedReading>): void => {
    reading = { ...reading, ...change };
    isDecided = true;
  };
  for (const decision of flattenDecisions(decisions)) {
    if (decision.type === 'join' && source.role === 'people') decide({ join: decision.on });
    if (!('file' in decision) || decision.file !== source.fileId) continue;
    if (decision.type === 'read') {
      const { encoding, delimiter, headerLine } = decision;
      decide({
        ...(encoding !== undefined && { encoding }),
        ...(delimiter !== undefined && { delimiter }),
        ...(headerLine !== undefined && { headerLine }),
        // Other columns from here on.
        ...((delimiter !== undefined || headerLine !== undefined) && { columns: [] }),
      });
    } else if (decision.type === 'map') {
      const { column, field } = decision;
      decide({ columns: [...reading.columns.filter((known) => known.column !== column), { column, field }] });
    }
  }
  return isDecided ? reading : null;
}

/**
 * The decisions that read `source`, a file as found, as the file before it. A remembered encoding only takes the place of a guess: the
 * same program may write UTF-8 by now.
 */
export function fromReading(reading: RememberedReading, source: SourceInfo): readonly SingleDecision[] {
  const { fileId: file, encodingGuessed } = source;
  const { delimiter, headerLine, columns, join } = reading;
  const encoding = encodingGuessed ? reading.encoding : null;
  const how = {
    ...(encoding !== null && { encoding }),
    ...(delimiter !== null && { delimiter }),
    ...(headerLine !== undefined && { headerLine }),
  };
  return [
    ...(Object.keys(how).length > 0 ? [{ type: 'read' as const, file, ...how }] : []),
    ...columns.map(({ column, field }) => ({ type: 'map' as const, file, column, field })),
    ...(join !== null && source.role === 'people' ? [{ type: 'join' as const, on: join }] : []),
  ];
}

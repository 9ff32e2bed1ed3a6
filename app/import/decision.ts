import { z } from 'zod';
import { FIELDS, type IssueCode } from './issue.ts';

/*
 * A draft is its files as they came plus the decisions taken. A decision is small, JSON-safe and refers to the file as it
 * was read: file id, physical line on which a row starts, index of a column from 0. Undo is dropping the last decision.
 */

export const DELIMITERS = [',', ';', '\t', '|'] as const;

export const decisionSchema = z.discriminatedUnion('type', [
  /** How a file is read. What is absent stays as guessed; `headerLine: null` means the file has none. */
  z.object({
    type: z.literal('read'),
    file: z.string(),
    encoding: z.string().optional(),
    delimiter: z.string().min(1).max(1).optional(),
    headerLine: z.number().int().positive().nullable().optional(),
  }),
  /** What a column is. `field: null` makes it an ordinary column that is kept with the person. */
  z.object({
    type: z.literal('map'),
    file: z.string(),
    column: z.number().int().nonnegative(),
    field: z.enum(FIELDS).nullable(),
  }),
  /** The header (as written in the people file) on which people and access list are joined. */
  z.object({ type: z.literal('join'), on: z.string() }),
  /** A cell gets another value. */
  z.object({
    type: z.literal('edit'),
    file: z.string(),
    line: z.number().int().positive(),
    column: z.number().int().nonnegative(),
    value: z.string(),
  }),
  /** A row is left out (it counts as ignored). */
  z.object({ type: z.literal('drop'), file: z.string(), line: z.number().int().positive() }),
  /** A repair is taken back: all of a rule, or of a rule in one row. The cell is then checked as it was in the file. */
  z.object({
    type: z.literal('undo-repair'),
    rule: z.string(),
    file: z.string().optional(),
    line: z.number().int().positive().optional(),
  }),
  /** Access groups (names or ids, as in an access_groups cell) that everybody gets on top of what the files say. */
  z.object({ type: z.literal('access-for-all'), accessGroups: z.string() }),
  /** People without any access option are invited without access instead of being an error. */
  z.object({ type: z.literal('allow-no-access'), allow: z.boolean() }),
]);

export type Decision = z.infer<typeof decisionSchema>;
export type { IssueCode };

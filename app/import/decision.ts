import { z } from 'zod';
import { accessOptionSchema } from '../access/option-schema.ts';
import { FIELDS, ISSUE_CODES } from './issue.ts';

/*
 * A draft is its files as they came plus the decisions taken. A decision is small, JSON-safe and refers to the file as it
 * was read: file id, physical line on which a row starts, index of a column from 0. Undo is dropping the last decision.
 */

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Most decisions in one step. A bulk action on more takes several. */
export const MAX_TOGETHER = 10_000;

const line = z.number().int().positive();
const column = z.number().int().nonnegative();

const SINGLE = [
  /**
   * How a file is read. What is absent stays as guessed; `headerLine: null` means the file has none. Another delimiter or header line
   * makes other columns: earlier decisions about columns of the file end with it, and with another delimiter those about cells too.
   */
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
    column,
    field: z.enum(FIELDS).nullable(),
  }),
  /** The header (as written in the people file) on which people and access list are joined. */
  z.object({ type: z.literal('join'), on: z.string() }),
  /** A cell gets another value. */
  z.object({
    type: z.literal('edit'),
    file: z.string(),
    line,
    column,
    value: z.string(),
  }),
  /** A row is left out (it counts as ignored). */
  z.object({ type: z.literal('drop'), file: z.string(), line }),
  /**
   * A repair is taken back: all of a rule, of a rule in one row, or of a rule in one cell of it. The cell is then checked as it was in the
   * file. A line of no file is none, and so is a column of no line.
   */
  z.object({
    type: z.literal('undo-repair'),
    rule: z.string(),
    file: z.string().optional(),
    line: line.optional(),
    column: column.optional(),
  }),
  /** Access groups (names or ids, as in an access_groups cell) that everybody gets on top of what the files say. */
  z.object({ type: z.literal('access-for-all'), accessGroups: z.string() }),
  /** People without any access option are invited without access instead of being an error. */
  z.object({ type: z.literal('allow-no-access'), allow: z.boolean() }),
  /**
   * Access is given to people on top of what they have, or in its place. Gifts are made after the files and all other decisions have
   * spoken, one after the other: `access` is the key that its people have at that moment ('' is no access). Options carry ids of the
   * draft's account; they are looked up again whenever the draft is derived.
   */
  z.object({
    type: z.literal('give'),
    to: z.union([
      z.literal('everybody'),
      z.object({ access: z.string() }),
      z.object({ people: z.array(z.string()).min(1).readonly() }),
    ]),
    how: z.enum(['add', 'replace']),
    options: z.array(accessOptionSchema).readonly(),
  }),
  /** Warnings and notices of this code are seen and let be: all of them, those of a file, or those of a row. */
  z.object({
    type: z.literal('accept'),
    code: z.enum(ISSUE_CODES),
    file: z.string().optional(),
    line: line.optional(),
  }),
  /** Two nearly equal accesses, by their keys, are meant to differ: nobody is asked about the pair again. Changes nobody's access. */
  z.object({ type: z.literal('apart'), access: z.string(), from: z.string() }),
] as const;

const singleSchema = z.discriminatedUnion('type', SINGLE);

export const decisionSchema = z.discriminatedUnion('type', [
  ...SINGLE,
  /** Several decisions of one action of a person: one step to undo. */
  z.object({ type: z.literal('together'), decisions: z.array(singleSchema).min(1).max(MAX_TOGETHER).readonly() }),
]);

/** A decision about one thing. */
export type SingleDecision = z.infer<typeof singleSchema>;
export type GiveDecision = Extract<SingleDecision, { readonly type: 'give' }>;
export type Decision = z.infer<typeof decisionSchema>;

/** The decisions one by one, in the order taken. */
export function flattenDecisions(decisions: readonly Decision[]): readonly SingleDecision[] {
  return decisions.flatMap((decision) => (decision.type === 'together' ? decision.decisions : [decision]));
}

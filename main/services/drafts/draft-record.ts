import { z } from 'zod';
import { decisionSchema } from '#app/import/decision.ts';

const count = z.number().int().nonnegative();
const findings = z.object({ error: count, warning: count, notice: count });

const fileSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['people', 'access']),
  size: count,
  sha256: z.string().length(64),
  /** Counts how often secrets were taken out of it since it was stored; part of its name on disk. Absent: never. */
  version: count.exactOptional(),
});

/** What the list of drafts shows, with what it was computed from: it holds for this revision and this catalog only. */
const summarySchema = z.object({
  revision: count,
  /** Null: computed without a catalog. */
  catalogVersion: z.string().nullable(),
  people: count,
  invitations: count,
  rows: count,
  findings,
});

/** A draft on disk, beside its source files. Times are ISO 8601 UTC. */
export const draftRecordSchema = z.object({
  name: z.string().min(1),
  account: z.string().nullable(),
  files: z.array(fileSchema),
  decisions: z.array(decisionSchema),
  /** Counts the changes of what would be sent. A new name is none. */
  revision: count,
  createdAt: z.string(),
  updatedAt: z.string(),
  /** When the backup had to be used; null again once somebody has opened the draft. */
  recoveredAt: z.string().nullable(),
  summary: summarySchema.nullable(),
});

export type KeptFile = z.infer<typeof fileSchema>;
export type DraftRecord = z.infer<typeof draftRecordSchema>;
export type KeptSummary = z.infer<typeof summarySchema>;

export const DRAFT_RECORD_VERSION = 1;

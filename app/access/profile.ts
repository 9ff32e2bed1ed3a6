import { z } from 'zod';
import { accessOptionSchema } from './option-schema.ts';
import type { AccessOption } from './types.ts';

/** Access that was saved under a name, to be used again in drafts for the same account. Ids are that account's. */
export interface AccessProfile {
  /** Compared as names are: without regard to case and repeated blanks. */
  readonly name: string;
  readonly options: readonly AccessOption[];
}

/** Longest name in characters: it must fit a cell that people read. */
const MAX_NAME = 100;

export const accessProfileSchema: z.ZodType<AccessProfile, AccessProfile> = z.object({
  name: z.string().trim().min(1).max(MAX_NAME),
  options: z.array(accessOptionSchema).min(1),
});

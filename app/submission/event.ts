import { z } from 'zod';

/*
 * Everything that can happen to a submission. The lines of its journal are these events, in order; replaying them gives the state.
 * Times are milliseconds since 1970 UTC. No event names more than MAX_NAMED people, so a line never grows with the draft.
 */

export const MAX_NAMED = 100;

const at = z.number().int();
const email = z.string();
const emails = z.array(email).min(1).max(MAX_NAMED);

/** How an invite call ended; what main/cloud answers. Its entries' PROCESSING says what was accepted and is no reading. */
const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('accepted'),
    entries: z.array(z.object({ email, recordId: z.string(), state: z.string() })),
  }),
  z.object({
    kind: z.literal('refused'),
    status: z.number().int(),
    code: z.string().nullable(),
    message: z.string(),
    transactionId: z.string().nullable(),
    retryAfterMs: z.number().nullable(),
  }),
  z.object({ kind: z.literal('lost'), reason: z.string() }),
]);

const seenSchema = z.object({ email, state: z.string(), recordId: z.string(), iamId: z.string() });

export const submissionEventSchema = z.discriminatedUnion('type', [
  /** The plan with this hash is frozen. `fresh`: its own reading of the account is the look before sending. */
  z.object({
    type: z.literal('started'),
    version: z.literal(1),
    at,
    plan: z.string(),
    draftName: z.string(),
    fresh: z.boolean(),
  }),
  /** On disk before the call: without an answer after it, nobody knows what became of these people. */
  z.object({
    type: z.literal('call-intended'),
    at,
    call: z.number().int().positive(),
    invitation: z.number().int(),
    emails,
  }),
  z.object({ type: z.literal('call-answered'), at, call: z.number().int(), outcome: outcomeSchema }),
  /** People of ours whose state in the account is not what was last known; part of the sweep that ends with `swept`. */
  z.object({ type: z.literal('seen'), at, people: z.array(seenSchema).min(1).max(MAX_NAMED) }),
  /** People who were in the account and are not in this complete sweep. */
  z.object({ type: z.literal('missed'), at, emails }),
  /** A sweep ended: what it found stands in the lines before. Whoever they do not name is as last known, or absent. */
  z.object({
    type: z.literal('swept'),
    at,
    startedAt: at,
    pages: z.number().int(),
    complete: z.boolean(),
    restricted: z.boolean(),
  }),
  z.object({ type: z.literal('sweep-failed'), at, code: z.string(), retryAfterMs: z.number().nullable() }),
  z.object({ type: z.literal('signed-out'), at }),
  z.object({ type: z.literal('paused'), at }),
  /** Another process has taken the submission up. Its open call, if there is one, has no answer any more. Nothing goes on yet. */
  z.object({ type: z.literal('reopened'), at }),
  /** A person says: go on. */
  z.object({ type: z.literal('resumed'), at }),
  z.object({ type: z.literal('stop-requested'), at }),
  /** One person was read right before acting; null: the account has no record with that placeholder. */
  z.object({ type: z.literal('looked-up'), at, email, found: seenSchema.nullable() }),
  z.object({ type: z.literal('cancel-intended'), at, email, placeholder: z.string() }),
  z.object({ type: z.literal('cancel-answered'), at, email, result: z.enum(['removed', 'gone', 'lost', 'refused']) }),
  z.object({ type: z.literal('resend-intended'), at, email, placeholder: z.string() }),
  z.object({
    type: z.literal('resend-answered'),
    at,
    email,
    result: z.enum(['resent', 'not-pending', 'not-offered', 'lost', 'refused']),
  }),
]);

export type SubmissionEvent = z.infer<typeof submissionEventSchema>;
export type CallOutcome = z.infer<typeof outcomeSchema>;
export type Refusal = Extract<CallOutcome, { kind: 'refused' }>;
export type SeenPerson = z.infer<typeof seenSchema>;

export type EventOf<T extends SubmissionEvent['type']> = Extract<SubmissionEvent, { type: T }>;

import { z } from 'zod';
import type { Catalog } from '../access/catalog.ts';
import { type AccessProfile, accessProfileSchema } from '../access/profile.ts';
import { decisionSchema } from '../import/decision.ts';
import { MAX_SIGNATURE } from '../import/header-signature.ts';
import { type RememberedReading, rememberedReadingSchema } from '../import/remembered-reading.ts';
import type { Plan } from '../submission/plan.ts';
import { MAX_PIECE_BYTES } from './piece.ts';
import type {
  AccountView,
  ActionResult,
  AppInfo,
  DraftDocument,
  DraftSummary,
  PlanProgress,
  PutBackResult,
  ReturnedFile,
  SampleInfo,
  SubmissionSnapshot,
  SubmissionSummary,
  TimelineFact,
} from './views.ts';

/*
 * THE table: every method of the contract with the schema of its parameters, the type of its result and whether it reads or
 * writes. Client types, validation and handlers derive from it; a handler too many or too few does not compile. Parameters are
 * JSON-safe; no file paths, no request bodies: main derives those itself.
 */

interface Method<Params extends z.ZodType, Result> {
  readonly access: 'read' | 'write';
  readonly params: Params;
  /** Only a type: results are made by our own code and trusted. */
  readonly result?: Result;
}

const reads = <Result>() => ({
  with: <P extends z.ZodType>(params: P): Method<P, Result> => ({ access: 'read', params }),
});
const writes = <Result>() => ({
  with: <P extends z.ZodType>(params: P): Method<P, Result> => ({ access: 'write', params }),
});

const NOTHING = z.strictObject({});
const id = z.string().regex(/^[0-9a-f]{8,64}$/);
const name = z.string().trim().min(1).max(200);
const signature = z.string().min(1).max(MAX_SIGNATURE);
const emails = z.array(z.string().min(3).max(320)).min(1).max(10_000);

export { MAX_PIECE_BYTES };
const piece = z.base64().max(Math.ceil(MAX_PIECE_BYTES / 3) * 4);
const offset = z.number().int().nonnegative();

export const METHODS = {
  'app.info': reads<AppInfo>().with(NOTHING),

  'uploads.begin': writes<{ readonly upload: string }>().with(z.strictObject({ name })),
  'uploads.append': writes<{ readonly size: number }>().with(z.strictObject({ upload: id, offset, base64: piece })),
  'uploads.discard': writes<null>().with(z.strictObject({ upload: id })),

  'drafts.list': reads<readonly DraftSummary[]>().with(NOTHING),
  'drafts.create': writes<DraftDocument>().with(
    z.strictObject({
      /** Absent: named after the first file, numbered when that name exists. */
      name: name.optional(),
      account: name.nullable(),
      files: z
        .array(z.strictObject({ upload: id, role: z.enum(['people', 'access']) }))
        .min(1)
        .max(2),
      decisions: z.array(decisionSchema).max(10_000),
    }),
  ),
  'drafts.open': reads<DraftDocument>().with(z.strictObject({ draft: id })),
  /** Bytes of a source file from `offset`, at most MAX_PIECE_BYTES. */
  'drafts.readFile': reads<{ readonly base64: string; readonly size: number }>().with(
    z.strictObject({ draft: id, file: id, offset }),
  ),
  /** Adds a file to the draft, or replaces the one of that role. */
  'drafts.addFile': writes<DraftDocument>().with(
    z.strictObject({ draft: id, revision: offset, upload: id, role: z.enum(['people', 'access']) }),
  ),
  'drafts.removeFile': writes<DraftDocument>().with(z.strictObject({ draft: id, revision: offset, file: id })),
  /** Keeps the first `keep` decisions and appends: one method for deciding, undo and redo. */
  'drafts.decide': writes<DraftDocument>().with(
    z.strictObject({ draft: id, revision: offset, keep: offset, append: z.array(decisionSchema).max(10_000) }),
  ),
  /** The draft an upload belongs to when it is a file of failed rows; null when it is not, or its draft is gone. */
  'drafts.recognise': reads<ReturnedFile | null>().with(z.strictObject({ upload: id })),
  /** Puts the rows of such an upload back into the draft: one step of edits. The upload is used up. */
  'drafts.putBack': writes<PutBackResult>().with(z.strictObject({ draft: id, revision: offset, upload: id })),
  'drafts.rename': writes<DraftDocument>().with(z.strictObject({ draft: id, name })),
  'drafts.setAccount': writes<DraftDocument>().with(z.strictObject({ draft: id, account: name.nullable() })),
  'drafts.duplicate': writes<DraftDocument>().with(z.strictObject({ draft: id })),
  /** Moves the draft to the trash, from which `drafts.restore` brings it back for ten minutes or until the program ends. */
  'drafts.delete': writes<null>().with(z.strictObject({ draft: id })),
  'drafts.restore': writes<DraftDocument>().with(z.strictObject({ draft: id })),

  'samples.list': reads<readonly SampleInfo[]>().with(NOTHING),
  /** Makes a draft of a sample, for the practice account. */
  'samples.open': writes<DraftDocument>().with(z.strictObject({ sample: z.string().max(100) })),
  'template.get': reads<{ readonly fileName: string; readonly base64: string }>().with(NOTHING),

  'accounts.list': reads<readonly AccountView[]>().with(NOTHING),
  /** Identifies the key, stores the account (never the key in a file of ours) and fetches its catalog. Updates a known one. */
  'accounts.connect': writes<AccountView>().with(
    z.strictObject({ name, apiKey: z.string().min(1).max(1000), baseUrl: z.string().max(500).nullable() }),
  ),
  'accounts.sync': writes<AccountView>().with(z.strictObject({ account: name })),
  'accounts.remove': writes<null>().with(z.strictObject({ account: name })),
  'accounts.catalog': reads<Catalog | null>().with(z.strictObject({ account: name })),

  /** Access saved under names for drafts of the account; part of its catalog. Each change answers with all that there are. */
  'profiles.list': reads<readonly AccessProfile[]>().with(z.strictObject({ account: name })),
  'profiles.save': writes<readonly AccessProfile[]>().with(
    z.strictObject({ account: name, profile: accessProfileSchema }),
  ),
  'profiles.delete': writes<readonly AccessProfile[]>().with(z.strictObject({ account: name, name })),

  /** How files with these headers (app/import/header-signature.ts) were read last; null where nothing is remembered. */
  'readings.recall': reads<readonly (RememberedReading | null)[]>().with(
    z.strictObject({ signatures: z.array(signature).max(2) }),
  ),
  /** `reading: null` forgets. */
  'readings.remember': writes<null>().with(
    z.strictObject({
      readings: z.array(z.strictObject({ signature, reading: rememberedReadingSchema.nullable() })).max(2),
    }),
  ),

  /** Reads the account completely and compares. Sends nothing. */
  'plans.make': reads<Plan>().with(z.strictObject({ draft: id })),

  'submissions.list': reads<readonly SubmissionSummary[]>().with(NOTHING),
  /** Starts sending exactly the plan with this hash (made by this process), or refuses. */
  'submissions.start': writes<{ readonly submission: string }>().with(
    z.strictObject({ draft: id, planHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  'submissions.open': reads<SubmissionSnapshot>().with(z.strictObject({ submission: id })),
  /** What happened to one person so far, oldest first. */
  'submissions.timeline': reads<readonly TimelineFact[]>().with(
    z.strictObject({ submission: id, email: z.string().min(3).max(320) }),
  ),
  'submissions.pause': writes<null>().with(z.strictObject({ submission: id })),
  /** Goes on: after a pause, a stopped connection or a restart. */
  'submissions.resume': writes<null>().with(z.strictObject({ submission: id })),
  /** Leaves what is queued unsent for good. Cancels nobody. */
  'submissions.stop': writes<null>().with(z.strictObject({ submission: id })),
  /** Reads the account once and brings the submission up to date. */
  'submissions.refresh': writes<SubmissionSnapshot>().with(z.strictObject({ submission: id })),
  'submissions.cancel': writes<readonly ActionResult[]>().with(z.strictObject({ submission: id, emails })),
  'submissions.resend': writes<readonly ActionResult[]>().with(z.strictObject({ submission: id, emails })),
  'submissions.report': reads<{ readonly fileName: string; readonly base64: string }>().with(
    z.strictObject({ submission: id, failedOnly: z.boolean() }),
  ),
} as const;

export type MethodName = keyof typeof METHODS;
export type ParamsOf<M extends MethodName> = z.input<(typeof METHODS)[M]['params']>;
export type CheckedParamsOf<M extends MethodName> = z.output<(typeof METHODS)[M]['params']>;
export type ResultOf<M extends MethodName> = Exclude<(typeof METHODS)[M]['result'], undefined>;

/** What the main process implements: one function per method. */
export type Handlers = { readonly [M in MethodName]: (params: CheckedParamsOf<M>) => Promise<ResultOf<M>> };

/*
 * Events are hints that a snapshot has changed; snapshots are the truth. On connect, reload or a gap the client re-reads.
 */
export interface Events {
  'drafts.changed': { readonly draft: string | null };
  'accounts.changed': null;
  'submissions.changed': { readonly submission: string };
  'plans.progress': PlanProgress;
  /** A second start of the program handed over files: their uploads, ready to become a draft. */
  'files.handed-over': { readonly uploads: readonly { readonly upload: string; readonly name: string }[] };
  /** Sent by the transport itself after a reconnect: everything may have changed. */
  'connection.reset': null;
}
export type EventName = keyof Events;
export type EventMessage = { readonly [E in EventName]: { readonly event: E; readonly data: Events[E] } }[EventName];

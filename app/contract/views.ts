import type { CatalogChange } from '../access/catalog-changes.ts';
import type { Decision } from '../import/decision.ts';
import type { FileRole } from '../import/derived.ts';
import type { Plan } from '../submission/plan.ts';
import type { OutcomeKind } from '../submission/chronicle.ts';
import type { FactKind } from '../submission/person.ts';
import type { Action, Status } from '../submission/status.ts';
import type { ErrorCode } from './errors.ts';

/* What the main process tells a client: snapshots, JSON-safe, complete in themselves. Times are ISO 8601 UTC. */

export interface AppInfo {
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly dataFolder: string;
  readonly platform: string;
  /** How API keys are kept, for the person to read: encrypted by the system, or in memory until the program ends. */
  readonly keys: 'encrypted' | 'memory';
}

export type Stage = 'import' | 'review' | 'plan' | 'submitting' | 'tracking' | 'complete';

export interface DraftFile {
  /** The id of the upload it came from, so that decisions made before the draft exists can name it. */
  readonly id: string;
  readonly name: string;
  readonly role: FileRole;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

export interface DraftSummary {
  readonly id: string;
  readonly name: string;
  /** Account name; null while not chosen. */
  readonly account: string | null;
  readonly people: number;
  readonly invitations: number;
  readonly rows: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly notice: number };
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly stage: Stage;
  /** The latest submission of this draft; null when there is none. */
  readonly submission: string | null;
  /** When the draft's document was damaged and its backup loaded; null normally, and again once the draft was opened. */
  readonly recoveredAt: string | null;
  /** Why the draft cannot be opened: then name and counts are not known, and it can only be deleted. Null normally. */
  readonly problem: ErrorCode | null;
}

export interface DraftDocument {
  readonly id: string;
  readonly name: string;
  readonly account: string | null;
  readonly files: readonly DraftFile[];
  readonly decisions: readonly Decision[];
  /** Counts every change ever saved; sent back with the next change, so that two windows cannot overwrite each other. */
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** An unfinished submission freezes the draft; null while it may be edited. */
  readonly frozenBy: string | null;
  readonly submission: string | null;
}

/** A file of failed rows that has come back, and the draft it belongs to. */
export interface ReturnedFile {
  readonly draft: string;
  readonly name: string;
  readonly rows: number;
}

/** What came of putting failed rows back into their draft. */
export interface PutBackResult {
  readonly draft: DraftDocument;
  /** Rows in which something was changed. */
  readonly changed: number;
  /** Rows that belong nowhere: new ones, ones of another file, and the second of two for one line. */
  readonly unplaced: number;
}

export interface AccountView {
  readonly name: string;
  readonly accountId: string;
  /** The practice account has none: it lives in this computer. Null for IBM's own hosts. */
  readonly baseUrl: string | null;
  readonly practice: boolean;
  /** E-mail of the person whose key was used to add the account. */
  readonly owner: string;
  /** Whether calls can be made now: the practice account always, others while a key is known to this process. */
  readonly connected: boolean;
  readonly catalog: {
    readonly fetchedAt: string;
    readonly accessGroups: number;
    readonly resourceGroups: number;
    readonly services: number;
    readonly customRoles: number;
    readonly cloudFoundry: boolean;
    readonly classic: boolean | null;
    /** What the last refresh found changed; null while there was only one. */
    readonly changes: CatalogChanges | null;
  } | null;
}

/** What became of the names of an account from one refresh to the next. */
export interface CatalogChanges {
  /** When the names were fetched that were compared with. */
  readonly since: string;
  readonly list: readonly (CatalogChange & {
    /** Ids of drafts for the account that named it then; only told of what was renamed or removed. */
    readonly drafts: readonly string[];
  })[];
}

export interface PlanProgress {
  readonly draft: string;
  readonly pages: number;
  readonly users: number;
}

/** One person of a submission, as the window and `track --json` show them. */
export interface TrackedPerson {
  readonly email: string;
  readonly status: Status;
  /** The account's word as last read, verbatim; null while never seen. */
  readonly state: string | null;
  readonly invitedAt: string | null;
  /** Estimated: our own sending time plus 30 days. */
  readonly expiresAt: string | null;
  readonly reason: string | null;
  readonly can: readonly Action[];
  /** Index into the plan's invitations; null for skipped people. */
  readonly invitation: number | null;
}

export type Phase = 'sending' | 'settling' | 'tracking' | 'paused' | 'stopped' | 'finished' | 'interrupted';

export interface SubmissionSummary {
  readonly id: string;
  readonly draft: string;
  readonly draftName: string;
  readonly account: string;
  readonly startedAt: string;
  readonly phase: Phase;
  readonly people: number;
  /** Keys are `state ?? status`; sums to `people`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly needsYou: number;
  /** When the account was last read completely; null before the first reading. */
  readonly readAt: string | null;
}

export interface OutcomeLine {
  readonly at: string;
  /** 1-based number of the planned invitation; null for what concerns the whole account. */
  readonly invitation: number | null;
  readonly people: number;
  readonly kind: OutcomeKind;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Something worth reading beside the progress: refused, unknown, slowed down, sign-in ended, still processing. */
export interface TroubleCard {
  readonly kind:
    | 'refused'
    | 'unknown'
    | 'slow-down'
    | 'sign-in'
    | 'not-authorized'
    | 'processing'
    | 'vanished'
    | 'unreachable'
    | 'failed';
  readonly at: string;
  readonly people: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly settled: boolean;
  readonly needsYou: boolean;
}

export interface SubmissionSnapshot extends SubmissionSummary {
  readonly plan: Pick<Plan, 'hash' | 'account' | 'invitations' | 'readAt'>;
  readonly tracked: readonly TrackedPerson[];
  readonly calls: { readonly invite: number; readonly list: number; readonly other: number };
  /** Planned invitations that have their answer, and how many there are. */
  readonly answered: number;
  readonly invitations: number;
  readonly outcomes: readonly OutcomeLine[];
  readonly trouble: readonly TroubleCard[];
  /** People by `state ?? status` over time, for the picture: at most 60 columns, oldest first. */
  readonly history: readonly { readonly at: string; readonly counts: Readonly<Record<string, number>> }[];
  /** When the next call or reading is due; null when nothing is waiting. */
  readonly nextAt: string | null;
  /** Milliseconds until everything is sent, estimated from measured calls; null when unknown. */
  readonly etaMs: number | null;
}

/** One thing that happened to one person. `detail` is the evidence: a state, a status, IBM's words, a file and line. */
export interface TimelineFact {
  readonly at: string;
  readonly kind: FactKind;
  readonly detail: string | null;
}

export interface ActionResult {
  readonly email: string;
  readonly done: boolean;
  /** A reason word of app/words; null when done. */
  readonly reason: string | null;
}

export interface SampleInfo {
  readonly id: string;
  readonly files: readonly { readonly name: string; readonly role: FileRole }[];
}

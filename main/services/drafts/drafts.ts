import type { CheckedParamsOf } from '#app/contract/methods.ts';
import type { DraftDocument, DraftSummary, PutBackResult, ReturnedFile } from '#app/contract/views.ts';
import type { Clock, Ids, Log } from '../../compose/ports.ts';
import type { Catalogs, DeriveDraft } from './draft-derivation.ts';
import type { listDraftsNaming } from './drafts-naming.ts';
import type { LatestSubmission } from './draft-views.ts';
import type { Uploads } from './uploads.ts';

export interface DraftsOptions {
  readonly dataFolder: string;
  /** Null for a program that holds no lock: it reads, and repairs, sweeps and writes nothing. */
  readonly uploads: Uploads | null;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly catalogs: Catalogs;
  readonly latestSubmission: (draft: string) => Promise<LatestSubmission | null>;
  /** Hears which draft looks different now. */
  readonly changed: (draft: string) => void;
}

/**
 * The drafts of a data folder: files as they came, and the decisions taken. Parameters and results as in the contract. A method
 * resolves once its change is on disk. All fail with `draft-unknown`, `draft-damaged` and StorageError; what else is said there.
 */
export interface Drafts {
  /** The last changed first, with counts that hold for the present revision and catalog. */
  list(): Promise<readonly DraftSummary[]>;
  /** The id of a draft given by id or name. Fails with `draft-unknown` or `name-ambiguous`. */
  resolve(idOrName: string): Promise<string>;
  /** Fails with `upload-unknown`, `name-taken`, and `bad-request` unless there is exactly one list of people. */
  create(params: CheckedParamsOf<'drafts.create'>): Promise<DraftDocument>;
  /** A draft that was recovered counts as seen from now on. */
  open(draft: string): Promise<DraftDocument>;
  /** Bytes of a file of the draft from `offset`, at most `length`, and how large the file is. Fails with `bad-request`. */
  readFile(draft: string, file: string, offset: number, length: number): Promise<{ bytes: Uint8Array; size: number }>;
  /** Like all that change what would be sent, fails with `draft-changed` and `draft-busy`. */
  addFile(params: CheckedParamsOf<'drafts.addFile'>): Promise<DraftDocument>;
  removeFile(params: CheckedParamsOf<'drafts.removeFile'>): Promise<DraftDocument>;
  decide(params: CheckedParamsOf<'drafts.decide'>): Promise<DraftDocument>;
  /** Fails with `upload-unknown`. */
  recognise(upload: string): Promise<ReturnedFile | null>;
  /** Fails with `upload-unknown`, and with `bad-request` for a file that is not of this draft's rows. */
  putBack(params: CheckedParamsOf<'drafts.putBack'>): Promise<PutBackResult>;
  setAccount(draft: string, account: string | null): Promise<DraftDocument>;
  /** Fails with `name-taken`. */
  rename(draft: string, name: string): Promise<DraftDocument>;
  duplicate(draft: string): Promise<DraftDocument>;
  /** To the trash. Fails with `draft-busy`. */
  remove(draft: string): Promise<void>;
  restore(draft: string): Promise<DraftDocument>;
  readonly derive: DeriveDraft;
  /** The drafts for an account, with the ids that the accesses of their people name. Reads all of them. */
  naming(account: string): ReturnType<typeof listDraftsNaming>;
  /** Waits for changes that are being written and removes what is in the trash for good. */
  close(): Promise<void>;
}

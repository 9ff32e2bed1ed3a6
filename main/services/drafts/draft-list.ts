import { CodedError, type ErrorCode } from '#app/contract/errors.ts';
import type { DraftSummary } from '#app/contract/views.ts';
import type { Log } from '../../compose/ports.ts';
import { StorageError } from '../../storage/errors.ts';
import type { Catalogs, DeriveDraft } from './draft-derivation.ts';
import type { DraftRecord, KeptSummary } from './draft-record.ts';
import type { DraftStore } from './draft-store.ts';
import { summarize, toSummary, type LatestSubmission } from './draft-views.ts';

interface ListOptions {
  readonly store: DraftStore;
  readonly catalogs: Catalogs;
  readonly derive: DeriveDraft;
  readonly latestSubmission: (draft: string) => Promise<LatestSubmission | null>;
  /** Keeps what was counted with the draft, if it is still there and unchanged. */
  readonly keep: (draft: string, summary: KeptSummary) => Promise<void>;
  readonly log: Log;
}

/**
 * Lists all drafts, the last changed first. Counts are never stale: what was counted for another revision or catalog is counted
 * anew. One draft that cannot be read does not hide the others; it says what is wrong with it.
 */
export async function listDrafts(options: ListOptions): Promise<readonly DraftSummary[]> {
  const summaries: DraftSummary[] = [];
  for (const id of await options.store.ids()) summaries.push(await toListed(id, options));
  return summaries.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

async function toListed(id: string, options: ListOptions): Promise<DraftSummary> {
  let record: DraftRecord | null = null;
  try {
    record = (await options.store.open(id)).read();
    return toSummary(id, record, await count(id, record, options), await options.latestSubmission(id));
  } catch (error) {
    options.log.error({ draft: id, error }, 'a draft cannot be listed');
    return toProblem(id, record, error);
  }
}

async function count(id: string, record: DraftRecord, { catalogs, derive, keep }: ListOptions): Promise<KeptSummary> {
  const { summary, revision, account } = record;
  const catalogVersion = account === null ? null : ((await catalogs.get(account))?.version ?? null);
  if (summary?.revision === revision && summary.catalogVersion === catalogVersion) return summary;
  const { derived } = await derive(id);
  const counted = summarize(derived, revision, catalogVersion);
  await keep(id, counted);
  return counted;
}

/** Zeros stand for "not known": a draft with a problem shows no counts. */
function toProblem(id: string, record: DraftRecord | null, error: unknown): DraftSummary {
  return {
    id,
    name: record?.name ?? id.slice(0, 8),
    account: record?.account ?? null,
    people: 0,
    invitations: 0,
    rows: 0,
    findings: { error: 0, warning: 0, notice: 0 },
    createdAt: record?.createdAt ?? NEVER,
    updatedAt: record?.updatedAt ?? NEVER,
    stage: 'import',
    submission: null,
    recoveredAt: null,
    problem: toCode(error),
  };
}

/** The time of a draft whose record cannot be read. It sorts last. */
const NEVER = new Date(0).toISOString();

function toCode(error: unknown): ErrorCode {
  if (error instanceof CodedError) return error.code;
  if (error instanceof StorageError) return error.code === 'newer-version' ? 'newer-version' : 'draft-damaged';
  return 'internal';
}

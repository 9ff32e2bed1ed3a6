import { CodedError } from '#app/contract/errors.ts';
import type { Decision, SingleDecision } from '#app/import/decision.ts';
import { toDistinctFiles } from './draft-names.ts';
import type { DraftRecord, KeptFile } from './draft-record.ts';

/* Changes of a draft, as values. What cannot be asked for by a window that works is `bad-request`. */

/** Keeps the first `keep` decisions and adds some: deciding, undoing and doing again. */
export function withDecisions(record: DraftRecord, keep: number, append: readonly Decision[]): DraftRecord {
  if (keep > record.decisions.length) {
    throw badRequest('drafts.decide', `keep ${keep} of ${record.decisions.length} decisions`);
  }
  return { ...record, decisions: [...record.decisions.slice(0, keep), ...append] };
}

/** Adds a file, in place of the one with its role. Decisions about that one go with it. */
export function withFile(record: DraftRecord, file: KeptFile): DraftRecord {
  const replaced = record.files.find(({ role }) => role === file.role);
  const rest = replaced === undefined ? record : withoutDecisionsOn(replaced.id, record);
  const files = [...rest.files.filter(({ id }) => id !== replaced?.id), file];
  return { ...rest, files: [...toDistinctFiles(files)] };
}

/** Removes the list of access. The list of people can only be replaced: without it there is no draft. */
export function withoutFile(record: DraftRecord, file: string): DraftRecord {
  const removed = record.files.find(({ id }) => id === file);
  if (removed?.role !== 'access') throw badRequest('drafts.removeFile', 'only a list of access can be removed');
  const rest = withoutDecisionsOn(file, record);
  return { ...rest, files: rest.files.filter(({ id }) => id !== file) };
}

/** Fails with `draft-changed` unless the draft is still what the caller saw. */
export function requireRevision(record: DraftRecord, id: string, revision: number): void {
  if (record.revision !== revision) throw new CodedError('draft-changed', { draft: id, revision: record.revision });
}

export function badRequest(method: string, problem: string): CodedError {
  return new CodedError('bad-request', { method, problem });
}

function withoutDecisionsOn(file: string, record: DraftRecord): DraftRecord {
  const isElsewhere = (decision: SingleDecision): boolean => !('file' in decision) || decision.file !== file;
  const decisions = record.decisions.flatMap((decision): readonly Decision[] => {
    if (decision.type !== 'together') return isElsewhere(decision) ? [decision] : [];
    const rest = decision.decisions.filter(isElsewhere);
    return rest.length === 0 ? [] : [{ ...decision, decisions: rest }];
  });
  return { ...record, decisions };
}

import type { DraftDocument, DraftSummary, Stage } from '#app/contract/views.ts';
import type { Derived } from '#app/import/derived.ts';
import type { Severity } from '#app/import/issue.ts';
import type { DraftRecord, KeptSummary } from './draft-record.ts';

/** The latest submission of a draft, as far as drafts need to know it. */
export interface LatestSubmission {
  readonly id: string;
  readonly stage: Extract<Stage, 'submitting' | 'tracking' | 'complete'>;
  /** While it is, the draft must stay what was planned. */
  readonly unfinished: boolean;
}

/**
 * Counts what the list shows. People are those in invitations: whoever is held up by an error stands under findings. Findings that
 * were accepted need nobody any more.
 */
export function summarize(derived: Derived, revision: number, catalogVersion: string | null): KeptSummary {
  const bySeverity = (severity: Severity): number =>
    derived.issues.filter((issue) => issue.severity === severity && !issue.accepted).length;
  return {
    revision,
    catalogVersion,
    people: derived.people.filter(({ invitation }) => invitation !== null).length,
    invitations: derived.invitations.length,
    rows: derived.accounting.rows,
    findings: { error: bySeverity('error'), warning: bySeverity('warning'), notice: bySeverity('notice') },
  };
}

export function toSummary(
  id: string,
  record: DraftRecord,
  { people, invitations, rows, findings }: KeptSummary,
  latest: LatestSubmission | null,
): DraftSummary {
  return {
    id,
    name: record.name,
    account: record.account,
    people,
    invitations,
    rows,
    findings,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    stage: latest?.stage ?? (people > 0 ? 'review' : 'import'),
    submission: latest?.id ?? null,
    recoveredAt: record.recoveredAt,
    problem: null,
  };
}

export function toDocument(id: string, record: DraftRecord, latest: LatestSubmission | null): DraftDocument {
  return {
    id,
    name: record.name,
    account: record.account,
    files: record.files,
    decisions: record.decisions,
    revision: record.revision,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    frozenBy: latest?.unfinished ? latest.id : null,
    submission: latest?.id ?? null,
  };
}

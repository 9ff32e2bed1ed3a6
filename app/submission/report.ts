import type { SubmissionSnapshot } from '../contract/views.ts';
import { MARKER_HEADER, toMarkerCell } from '../csv/own-file.ts';
import { toCsv } from '../csv/to-csv.ts';
import { submissionWords } from '../words/submission.ts';

/** The ordinary columns of the people file: their headers as written, and one value for each of them per person. */
export interface KeptColumns {
  readonly headers: readonly string[];
  readonly people: readonly { readonly email: string; readonly values: readonly string[] }[];
}

/**
 * The results of a submission as CSV text: one row per person in the order of the plan, our columns first, then everybody's
 * original ones. Times are UTC. `only` says who is in it; everybody where it is left out.
 */
export function toReportCsv(
  { tracked, plan }: Pick<SubmissionSnapshot, 'tracked' | 'plan'>,
  kept: KeptColumns,
  only: (email: string) => boolean = () => true,
): string {
  const people = tracked.filter(({ email }) => only(email));
  const valuesOf = new Map(kept.people.map(({ email, values }) => [email, values]));
  const { columns } = submissionWords.report;
  const rows = people.map((person) => {
    const values = valuesOf.get(person.email) ?? [];
    return [
      person.email,
      person.status,
      person.state ?? '',
      person.invitedAt ?? '',
      person.expiresAt ?? '',
      person.invitation === null ? '' : (plan.invitations[person.invitation]?.access.join('; ') ?? ''),
      person.reason === null ? '' : submissionWords.reason(person.reason),
      ...kept.headers.map((_, index) => values[index] ?? ''),
      toMarkerCell({ kind: 'report' }),
    ];
  });
  return toCsv([[...Object.values(columns), ...kept.headers, MARKER_HEADER], ...rows]);
}

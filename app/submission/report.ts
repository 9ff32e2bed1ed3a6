import { MARKER_HEADER, toMarkerCell } from '../csv/own-file.ts';
import { toCsv } from '../csv/to-csv.ts';
import { submissionWords } from '../words/submission.ts';
import type { SubmissionSnapshot } from '../contract/views.ts';

/** The columns of a person as they stood in the file, by address. */
export type OriginalColumns = ReadonlyMap<string, readonly (readonly [header: string, value: string])[]>;

/**
 * The results of a submission as CSV text: one row per person in the order of the plan, our columns first, then everybody's
 * original ones. Times are UTC. `only` says who is in it; everybody where it is left out.
 */
export function toReportCsv(
  { tracked, plan }: Pick<SubmissionSnapshot, 'tracked' | 'plan'>,
  original: OriginalColumns,
  only: (email: string) => boolean = () => true,
): string {
  const people = tracked.filter(({ email }) => only(email));
  const headers = [...new Set(people.flatMap(({ email }) => (original.get(email) ?? []).map(([header]) => header)))];
  const { columns } = submissionWords.report;
  const rows = people.map((person) => {
    const kept = new Map(original.get(person.email) ?? []);
    return [
      person.email,
      person.status,
      person.state ?? '',
      person.invitedAt ?? '',
      person.expiresAt ?? '',
      person.invitation === null ? '' : (plan.invitations[person.invitation]?.access.join('; ') ?? ''),
      person.reason === null ? '' : submissionWords.reason(person.reason),
      ...headers.map((header) => kept.get(header) ?? ''),
      toMarkerCell({ kind: 'report' }),
    ];
  });
  return toCsv([[...Object.values(columns), ...headers, MARKER_HEADER], ...rows]);
}

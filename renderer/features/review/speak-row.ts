import { wordIssue } from '#app/words/issues.ts';
import { reviewWords } from '#app/words/review.ts';
import type { EntryView } from '../../workers/views.ts';

/** A row of the table in one sentence, for those who hear it. */
export function speakRow({ line, email, access, issue }: EntryView): string {
  if (issue === null) return reviewWords.spoken.row(line, email, access, null);
  const { short, spoken = short } = wordIssue(issue);
  return reviewWords.spoken.row(line, email, access, { severity: issue.severity, short: spoken });
}

import type { SubmissionSnapshot } from '#app/contract/views.ts';
import type { TrackJson } from '#app/submission/track-json.ts';
import { cliWords } from '#app/words/cli.ts';
import { formatDay, formatNumber } from '#app/words/format.ts';
import { submissionWords } from '#app/words/submission.ts';
import { EXIT, type ExitCode } from '../rpc/exit-code.ts';
import { formatTable } from './table.ts';

const words = cliWords.track;

/** A submission for people: counts, then everybody. */
export function formatSubmission({ submission, account, calls, counts, people }: TrackJson): string {
  const rows = people.map(({ email, status, state, invitedAt, expiresAt, reason }) => [
    email,
    state ?? status,
    invitedAt === null ? '' : formatDay(invitedAt),
    expiresAt === null ? '' : formatDay(expiresAt),
    reason === null ? '' : submissionWords.reason(reason),
  ]);
  return [
    submission === null ? words.nothingSent(account) : words.title(submission, account),
    words.calls(calls.invite, calls.list, calls.other),
    Object.entries(counts)
      .map(([word, count]) => `${word} ${formatNumber(count)}`)
      .join(', '),
    '',
    formatTable(words.head, rows),
  ].join('\n');
}

/** One line of progress, for a script. */
export function toProgressEvent({ phase, counts, answered, invitations, calls }: SubmissionSnapshot) {
  return { event: { type: 'progress', phase, answered, invitations, counts, calls } };
}

/** The same for people. */
export function formatProgress({ answered, invitations, counts }: SubmissionSnapshot): string {
  const standing = Object.entries(counts).map(([word, count]) => `${word} ${formatNumber(count)}`);
  return words.progress(answered, invitations, standing.join(', '));
}

/**
 * 1 when something needs a person: refused, unknown, unsent, or, where the account was looked at (`unseen`), accepted and not seen
 * there.
 */
export function toSubmissionExit(
  { needsYou, tracked }: Pick<SubmissionSnapshot, 'needsYou' | 'tracked'>,
  { unseen }: { readonly unseen: boolean },
): ExitCode {
  const isOpen = ({ status, state }: SubmissionSnapshot['tracked'][number]): boolean =>
    status === 'queued' ||
    status === 'sending' ||
    status === 'unknown' ||
    (unseen && status === 'accepted' && state === null);
  return needsYou > 0 || tracked.some(isOpen) ? EXIT.needsYou : EXIT.done;
}

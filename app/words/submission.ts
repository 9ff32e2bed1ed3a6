import type { OutcomeLine, TimelineFact, TroubleCard } from '../contract/views.ts';
import type { OutcomeKind } from '../submission/chronicle.ts';
import type { FactKind } from '../submission/person.ts';
import type { ActionReason, StandingReason } from '../submission/reason.ts';
import { formatAhead, formatBehind, formatNumber, plural, quoteAtEnd } from './format.ts';

const people = (count: number): string => plural(count, 'person', 'people');

/** Why people stand where they stand, and why something cannot be done for them. */
const REASONS: Readonly<Record<StandingReason | ActionReason, string>> = {
  'already-member': 'A member already. Access stays as it is.',
  'already-invited': 'Invited already. Not invited again.',
  'invitation-expired': 'Invited more than 30 days ago (estimated). Cancel that invitation first.',
  'record-failed': 'A failed record is in the way.',
  'cannot-tell': 'Guestlist cannot tell whether this person is in the account.',
  'not-seen-yet': 'Accepted, and not in the list of the account yet.',
  'answer-lost': 'The answer was lost on the way. The account is read instead of sending again.',
  'not-named-in-answer': 'IBM Cloud’s answer did not name this person. The account is read to find out.',
  'list-restricted': 'The account hides people from you, so Guestlist cannot find out. Look in IBM Cloud.',
  'never-found': 'Not in the account after being sent again three times.',
  'never-appeared': 'IBM Cloud accepted, but two complete readings of the account do not have this person.',
  disappeared: 'Was in the account, and two complete readings do not have this person any more.',
  'left-unsent': 'Stopped before being sent.',

  'not-in-submission': 'Not in this submission.',
  'not-sent': 'Nothing was sent, so there is nothing to cancel.',
  'not-invited-here': 'Invited elsewhere, not by this submission.',
  'not-in-account': 'Not in the account.',
  'member-now': 'A member now: never removed here.',
  'being-created': 'Being created: no e-mail has gone out yet.',
  expired: 'Expired (estimated): cancel and invite again.',
  'already-cancelled': 'Cancelled already.',
  'failed-in-account': 'Failed in IBM Cloud: remove the record and invite again.',
  'state-unknown': 'In a state that Guestlist does not know, so it is left alone.',
  'no-longer-waiting': 'No longer waiting for an answer.',
  'no-answer': 'No answer came, so it may have been done or not.',
  'refused-by-cloud': 'IBM Cloud refused it.',
  'cloud-unreachable': 'The account could not be reached.',
  'resend-not-offered': 'IBM Cloud offers no resend to programs. Resend in its console, or cancel and invite again.',
};

const OUTCOMES: Readonly<Record<OutcomeKind, (line: OutcomeLine) => string>> = {
  started: ({ people: count }) => `Started, ${people(count)} in the plan`,
  sending: () => 'Sent, no answer yet',
  accepted: () => 'Accepted, not yet in the list',
  unknown: ({ params }) =>
    `${number(params, 'unnamed') === 1 ? 'The answer did not name them' : 'The answer was lost'}. The account is read instead of sending again`,
  refused: ({ params }) => `${text(params, 'email')} was refused: ${text(params, 'message')}`,
  split: ({ params }) => `Refused as a whole. Sent again in ${plural(number(params, 'calls'), 'call', 'calls')}`,
  'slow-down': ({ params }) => `IBM Cloud asked to slow down. Waits ${formatBehind(number(params, 'waitMs'))}`,
  processing: ({ params }) =>
    number(params, 'waitMs') === 0
      ? 'Somebody in it is still being created. Sent again in halves'
      : `Somebody in it is still being created. Waits ${formatBehind(number(params, 'waitMs'))}`,
  'sign-in': () => 'The sign-in has ended. Nothing is sent until you sign in again',
  'not-authorized': () => 'IBM Cloud refuses everybody. This key may not be allowed to invite',
  seen: ({ people: count, params }) => `${formatNumber(count)} seen as ${text(params, 'state')}`,
  found: ({ people: count, params }) => `${formatNumber(count)} found as ${text(params, 'state')}, not sent again`,
  gone: () => 'Missing from two complete readings',
  'sent-again': () => 'Missing from two complete readings. Sent again',
  vanished: () => 'Accepted, but missing from two complete readings',
  'never-found': ({ params }) =>
    number(params, 'restricted') === 1
      ? 'Cannot be found out: the list is restricted'
      : 'Not found after being sent again three times',
  'left-out': ({ params }) => `In the account already as ${text(params, 'state')}. Left out`,
  unreachable: () => 'The account could not be read. Nothing is sent until it can',
  paused: () => 'Paused',
  resumed: () => 'Goes on, after reading the account',
  stopped: ({ people: count }) => `Stopped. ${people(count)} left unsent`,
  cancelled: () => 'Cancelled',
  resent: () => 'E-mail sent again',
};

type CardWords = { readonly title: string; readonly text: string };

/** `now` in milliseconds UTC; `nextAt` as in the snapshot, for what is being looked up. */
type CardContext = { readonly now: number; readonly nextAt: string | null };

const CARDS: Readonly<Record<TroubleCard['kind'], (card: TroubleCard, context: CardContext) => CardWords>> = {
  refused: (card) => toRefusedWords(card),
  unknown: (card, context) => toUnknownWords(card, context),
  'slow-down': ({ params, settled }) => ({
    title: settled ? toSlowedDown(number(params, 'times')) : 'IBM Cloud asked to slow down',
    text: `${settled ? 'Waited' : 'Waits'} ${formatBehind(number(params, 'waitMs'))}${settled ? ' the last time' : ''}. One call at a time. Nothing was lost.`,
  }),
  'sign-in': ({ settled }) => ({
    title: settled ? 'Signed in again' : 'The sign-in has ended',
    text: settled ? 'It goes on where it was.' : 'Nothing is sent until you sign in again. What was sent stays sent.',
  }),
  'not-authorized': ({ settled }) => ({
    title: settled ? 'Went on although IBM Cloud refused' : 'IBM Cloud refuses everybody',
    text: settled
      ? 'People were refused one by one with the same answer.'
      : 'Two people were refused alone, and nobody was accepted. This key is probably not allowed to invite: it needs Editor or Administrator on user management.',
  }),
  processing: ({ people: emails, params, settled }) => ({
    title: settled
      ? 'Somebody was still being created'
      : `Invitation ${text(params, 'invitation')} waits about a minute`,
    text: settled
      ? `IBM Cloud refused the call for ${people(emails.length)} for a while. It went through later.`
      : 'IBM Cloud is still creating somebody in it from another request. The others go on.',
  }),
  vanished: ({ people: emails }) => ({
    title: `${people(emails.length)} accepted, never appeared`,
    text: 'IBM Cloud answered 202, but they are missing from two complete readings of the account. They have probably received no e-mail.',
  }),
  unreachable: ({ params, settled }, { now, nextAt }) => {
    if (settled)
      return { title: 'The account could not be read for a while', text: 'It went on by itself. Nothing was lost.' };
    const title =
      params['code'] === 'incomplete' ? 'The account is not read to its end' : 'No connection to the account';
    return { title, text: `Nothing is sent until it can be read completely.${toNext(now, nextAt)}` };
  },
  failed: ({ people: emails }) => ({
    title: `${people(emails.length)} failed in IBM Cloud`,
    text: 'The record is there, but no invitation came of it. Cancel it to remove the record, then invite again.',
  }),
};

const FACTS: Readonly<Record<FactKind, (detail: string) => string>> = {
  read: (place) => `Read from ${place}`,
  sent: (call) => `Sent in call ${call}`,
  accepted: () => 'Accepted by IBM Cloud, 202',
  'not-named': () => 'Not named in IBM Cloud’s answer',
  lost: () => 'The answer was lost',
  'put-back': (status) => `The call was refused as a whole, ${status}. Queued again`,
  refused: (message) => `Refused: ${message}`,
  seen: (state) => `Seen as ${state}`,
  missed: () => 'Not in a complete reading of the account',
  absent: () => 'Not in two complete readings of the account',
  vanished: () => 'Not in two complete readings of the account',
  stopped: () => 'Left unsent when the submission was stopped',
  'looked-up': (state) => (state === '' ? 'Read: the invitation is not there any more' : `Read as ${state}`),
  'cancel-sent': () => 'Cancelling',
  cancelled: () => 'Cancelled',
  'cancel-refused': () => 'IBM Cloud refused to cancel',
  'cancel-lost': () => 'Cancelling had no clear answer. The account is read to find out',
  'resend-sent': () => 'Sending the e-mail again',
  resent: () => 'E-mail sent again',
  'resend-failed': () => 'The e-mail was not sent again',
};

/** What a submission says of itself, in the window and on the command line. */
export const submissionWords = {
  people,
  /** A reason of ours in words. Anything else is IBM's own wording of a refusal and is shown as it is. */
  reason: (reason: string): string => (isReason(reason) ? REASONS[reason] : reason),
  outcome: (line: OutcomeLine): string => OUTCOMES[line.kind](line),
  card: (card: TroubleCard, context: CardContext): CardWords => CARDS[card.kind](card, context),
  fact: ({ kind, detail }: TimelineFact): string => FACTS[kind](detail ?? ''),
  /** Where a person stands in a file: "people.csv, line 62", "people.csv, lines 3, 9". */
  place: (file: string, lines: readonly number[]): string =>
    `${file}, ${lines.length === 1 ? 'line' : 'lines'} ${lines.map(formatNumber).join(', ')}`,
  report: {
    file: (draft: string): string => `${draft}, report.csv`,
    failedFile: (draft: string): string => `${draft}, failed.csv`,
    columns: {
      email: 'email',
      status: 'status',
      state: 'state',
      invitedAt: 'invited_at',
      expiresAt: 'expires_at_estimated',
      access: 'access',
      reason: 'reason',
    },
  },
};

function isReason(reason: string): reason is keyof typeof REASONS {
  return Object.hasOwn(REASONS, reason);
}

function toRefusedWords({ people: emails, params, settled }: TroubleCard): CardWords {
  const of = number(params, 'people');
  const answer = `IBM Cloud refused the call for ${people(of)}: ${quoteAtEnd(text(params, 'message'))}`;
  const invitation = `Invitation ${text(params, 'invitation')} was refused`;
  const smaller = `Guestlist sent it again in ${plural(number(params, 'calls'), 'smaller call', 'smaller calls')}`;
  if (emails.length === 0) {
    return settled
      ? { title: `${invitation} at first`, text: `${answer} ${smaller}, and nobody stayed refused.` }
      : { title: invitation, text: `${answer} Guestlist splits it until whoever it is about stands alone.` };
  }
  const title = `${plural(emails.length, 'address', 'addresses')} refused`;
  if (of === 1) return { title, text: `IBM Cloud said: ${quoteAtEnd(text(params, 'message'))}` };
  return { title, text: `${answer} ${smaller}: ${formatNumber(number(params, 'through'))} went through.` };
}

function toUnknownWords(
  { people: emails, params, settled, needsYou }: TroubleCard,
  { now, nextAt }: CardContext,
): CardWords {
  if (params['restricted'] === 1) {
    return { title: `${people(emails.length)} cannot be found out`, text: REASONS['list-restricted'] };
  }
  const of = number(params, 'people');
  const answer = `The answer to invitation ${text(params, 'invitation')}`;
  const lost = `${answer} ${number(params, 'unnamed') === 1 ? 'did not name them' : 'was lost on the way'}.`;
  if (settled) {
    return {
      title: `${people(of)} unknown, all found out`,
      text: `${lost} The account was read, and nobody was invited twice.`,
    };
  }
  if (needsYou) {
    return {
      title: `${people(emails.length)} unknown`,
      text: `${lost} Reading the account did not settle it. Look in IBM Cloud.`,
    };
  }
  const found = `${formatNumber(number(params, 'found'))} of ${formatNumber(of)} are found.`;
  return {
    title: `${people(emails.length)} unknown, being settled`,
    text: `${lost} Guestlist reads the account instead of sending again. ${found}${toNext(now, nextAt)}`,
  };
}

function toSlowedDown(times: number): string {
  return times === 1 ? 'Slowed down once' : `Slowed down ${formatNumber(times)} times`;
}

function toNext(now: number, nextAt: string | null): string {
  return nextAt === null ? '' : ` Next look in ${formatAhead(Math.max(0, Date.parse(nextAt) - now))}.`;
}

function number(params: TroubleCard['params'], name: string): number {
  return Number(params[name] ?? 0);
}

function text(params: TroubleCard['params'], name: string): string {
  return String(params[name] ?? '');
}

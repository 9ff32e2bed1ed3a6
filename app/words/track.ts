import type { Phase } from '../contract/views.ts';
import type { ActionReason } from '../submission/reason.ts';
import type { Action } from '../submission/status.ts';
import { formatAge, formatDay, formatNumber, formatSeconds, formatWhen, plural } from './format.ts';

const people = (count: number): string => plural(count, 'person', 'people');
const DAY_MS = 86_400_000;

/** Behind a number in the bar of actions: "1 member now, never removed here". The sentences are in submissionWords.reason. */
const SHORT_REASONS: Readonly<Record<ActionReason, string>> = {
  'not-in-submission': 'not in this submission',
  'not-sent': 'not sent',
  'not-invited-here': 'invited elsewhere',
  'not-in-account': 'not in the account',
  'member-now': 'accepted by now, never removed here',
  'being-created': 'being created',
  expired: 'expired (estimated)',
  'already-cancelled': 'cancelled already',
  'failed-in-account': 'failed in IBM Cloud',
  'state-unknown': 'in a state not known',
  'no-longer-waiting': 'no longer waiting',
  'no-answer': 'without a clear answer',
  'refused-by-cloud': 'refused by IBM Cloud',
  'cloud-unreachable': 'not reached',
  'resend-not-offered': 'in an account where IBM Cloud offers programs no resend',
};

/** Following people after they were sent, in one submission or in the list of all. */
export const trackWords = {
  documentTitle: 'Track',
  listTitle: 'Submissions',

  list: {
    title: 'Submissions',
    sum: (submissions: number, invited: number): string =>
      `${plural(submissions, 'submission', 'submissions')}, ${people(invited)}. Each shows what was last read from its account.`,
    columns: {
      name: 'Submission',
      account: 'Account',
      started: 'Started',
      phase: 'How it stands',
      people: 'People',
      waiting: 'Waiting',
      members: 'Members',
      needsYou: 'Need you',
      readAt: 'Last read',
    },
    never: 'never',
    phases: {
      sending: 'Sending',
      settling: 'Looking people up',
      tracking: 'Waiting to be confirmed',
      paused: 'Paused',
      stopped: 'Stopped',
      finished: 'Sent',
      interrupted: 'Cut off, waits for Go on',
    } satisfies Record<Phase, string>,
    empty: 'No submission yet',
    emptyText: 'A submission appears here when a plan has been submitted. Nothing has been sent from this computer.',
    openDrafts: 'Open Drafts',
    spoken: (count: number): string => plural(count, 'submission', 'submissions'),
  },

  nothing: {
    title: 'Nobody to follow yet',
    text: 'Nothing of this draft has been submitted. People appear here once they are sent.',
    plan: 'Open the plan',
  },

  title: (account: string): string => `People invited to ${account}`,
  about: (name: string, count: number): string => `${name}, ${people(count)}.`,
  read: (at: string, now: number): string => {
    const age = now - Date.parse(at);
    const day = age < DAY_MS ? `at ${formatSeconds(at)}` : `on ${formatDay(at)}`;
    return `Account read completely ${day}, ${age < 60_000 ? 'just now' : `${formatAge(age)} ago`}.`;
  },
  neverRead: 'The account has not been read since.',
  report: 'Report',
  readNow: 'Read now',
  readSpoken: 'The account was read',
  howSent: 'How it was sent',
  notOver: 'Sending has not ended',
  offline: 'No connection: what stands here is from the last reading, and nothing can be done until it is back.',

  tray: {
    title: (days: number): string => `Pending longer than ${plural(days, 'day', 'days')}`,
    count: (count: number, expired: number): string =>
      `${count === 1 ? 'person' : 'people'}${expired === 0 ? '' : `, ${formatNumber(expired)} expired`}`,
    resend: (count: number): string => `Resend to ${formatNumber(count)}`,
    show: 'Show',
    none: 'Nobody waits that long.',
    whyNot: 'IBM Cloud offers no resend to programs: use its console, or cancel and invite again.',
    allExpired: 'All have expired (estimated): cancel and invite again.',
  },

  filters: {
    label: 'Show people by state',
    all: (count: number): string => `All ${formatNumber(count)}`,
    one: (name: string, count: number): string => `${name} ${formatNumber(count)}`,
    more: 'More',
    fewer: 'Fewer',
    long: (days: number): string => `Longer than ${plural(days, 'day', 'days')}`,
    day: (day: number, isLast: boolean): string => (isLast ? `${day} days or more` : plural(day, 'day', 'days')),
    nobody: 'Nobody is in this state.',
    clear: 'Show everybody',
    spoken: (count: number): string => `${people(count)} shown`,
  },

  table: {
    label: (count: number): string => `${people(count)}. J and K go through them, X selects, Enter opens.`,
    columns: {
      email: 'E-mail',
      state: 'State',
      access: 'Access',
      invited: 'Invited',
      expires: 'Expires (est.)',
    },
    selectAll: (count: number): string => `Select all ${formatNumber(count)} shown`,
    selectOne: (email: string): string => `Select ${email}`,
    accepted: 'accepted',
    none: '–',
    access: (access: readonly string[]): string =>
      access.length === 0 ? '–' : `${access[0]}${access.length > 1 ? ` +${formatNumber(access.length - 1)}` : ''}`,
    /** "mira@x.org, invited, waiting, 10 days, expires 13 Dec 2026, estimated". */
    spoken: (email: string, standing: string, age: number | null, expiresAt: string | null): string =>
      [
        email,
        standing.toLowerCase(),
        age !== null && plural(Math.floor(age / DAY_MS), 'day', 'days'),
        expiresAt !== null && `expires ${formatDay(expiresAt)}, estimated`,
      ]
        .filter(Boolean)
        .join(', '),
  },

  batch: {
    label: 'What can be done with the selected people',
    selected: (count: number): string => `${formatNumber(count)} selected`,
    action: {
      cancel: (count: number): string => `Cancel ${formatNumber(count)}`,
      resend: (count: number): string => `Resend ${formatNumber(count)}`,
    } satisfies Record<Action, (count: number) => string>,
    clear: 'Clear',
    neither: (reasons: string): string => `Left alone: ${reasons}.`,
    cancelOnly: (reasons: string): string => `Cannot be resent: ${reasons}.`,
    reason: (reason: ActionReason, count: number): string => `${formatNumber(count)} ${SHORT_REASONS[reason]}`,
  },

  preview: {
    title: {
      cancel: (count: number): string => `Cancel ${plural(count, 'invitation', 'invitations')}?`,
      resend: (count: number): string => `Send the e-mail again to ${people(count)}?`,
    } satisfies Record<Action, (count: number) => string>,
    text: {
      cancel:
        'Each person is read again right before. Whoever has accepted by then is a member and is left alone. A cancelled link stops working at once.',
      resend: 'Each person is read again right before. Whoever no longer waits is left alone.',
    } satisfies Record<Action, string>,
    practice: 'No e-mail is sent: this IBM Cloud is simulated.',
    skipped: (count: number): string => `Left alone: ${people(count)}`,
    back: 'Back',
    go: {
      cancel: (count: number): string => `Cancel ${plural(count, 'invitation', 'invitations')}`,
      resend: (count: number): string => `Resend to ${people(count)}`,
    } satisfies Record<Action, (count: number) => string>,
    busy: { cancel: 'Cancelling', resend: 'Sending again' } satisfies Record<Action, string>,
  },
  results: {
    title: {
      cancel: (done: number, of: number): string =>
        `${formatNumber(done)} of ${plural(of, 'invitation', 'invitations')} cancelled`,
      resend: (done: number, of: number): string => `Sent again to ${formatNumber(done)} of ${people(of)}`,
    } satisfies Record<Action, (done: number, of: number) => string>,
    done: { cancel: 'Cancelled', resend: 'E-mail sent again' } satisfies Record<Action, string>,
    notDone: 'Not done.',
  },

  drawer: {
    label: (email: string): string => `What is known of ${email}`,
    close: 'Close',
    expires: (days: number): string =>
      days < 0 ? 'expired (estimated)' : `expires in ${plural(days, 'day', 'days')} (estimated)`,
    timeline: 'What happened',
    nothing: 'Nothing has happened yet.',
    still: (state: string): string => `Still ${state}`,
    future: 'Link expires (estimated)',
    when: (at: string, now: number): string =>
      now - Date.parse(at) < DAY_MS && formatWhen(at, now).startsWith('Today')
        ? `Today ${formatSeconds(at)}`
        : `${formatDay(at)} ${formatSeconds(at)}`,
    day: (at: string): string => formatDay(at),
    access: 'Access, as invited',
    accessLater: 'It can be changed in IBM Cloud after the person has accepted.',
    cancel: 'Cancel invitation',
    removeFailed: 'Remove the failed record',
    resend: 'Resend',
  },
};

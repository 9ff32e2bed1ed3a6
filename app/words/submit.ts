import { formatAhead, formatBehind, formatNumber, formatSeconds, plural } from './format.ts';

const people = (count: number): string => plural(count, 'person', 'people');

/** Sending, while it goes on and when it has ended. The words "done" and "complete" stand nowhere: see title.confirmed. */
export const submitWords = {
  people,
  documentTitle: {
    sending: (next: number, of: number): string => `Sending ${formatNumber(next)} of ${formatNumber(of)}`,
    other: 'Submit',
  },
  nothing: {
    title: 'Nothing has been submitted',
    text: 'Make a plan first. It shows what would be sent, and submitting it leads here.',
    plan: 'Open the plan',
  },

  title: {
    sending: (next: number, of: number): string => `Sending invitation ${formatNumber(next)} of ${formatNumber(of)}`,
    settling: (count: number): string => `Looking up ${people(count)}`,
    confirming: (count: number): string => `Waiting until ${people(count)} can be seen in the account`,
    offline: (since: string): string => `Paused: no connection since ${formatSeconds(since)}`,
    paused: {
      person: 'Paused',
      'sign-in': 'Paused: the sign-in has ended',
      'not-authorized': 'Paused: IBM Cloud refuses everybody',
    },
    interrupted: 'Guestlist closed while sending.',
    stopped: 'Stopped.',
    stoppedUnsent: (count: number): string =>
      `Stopped. ${people(count)} ${count === 1 ? 'is' : 'are'} left unsent for good.`,
    confirmed: (count: number): string =>
      count === 1 ? 'The 1 person is confirmed.' : `All ${people(count)} are confirmed.`,
    invited: (confirmed: number, of: number): string =>
      `${formatNumber(confirmed)} of ${people(of)} ${of === 1 ? 'is' : 'are'} invited.`,
    needYou: (count: number): string => `${formatNumber(count)} ${count === 1 ? 'needs' : 'need'} you.`,
  },
  detail: {
    left: (ms: number): string =>
      `${capitalise(formatAhead(ms))} left to send, then up to 5 min until all are confirmed.`,
    starting: 'The first answer is awaited.',
    settling: 'The account is read to find out what became of them. Nobody is sent twice.',
    confirming: 'Everything is sent. An answer is not an invitation yet: people count when the account lists them.',
    offline: (unknown: number, queued: number): string =>
      [
        unknown > 0 && `${people(unknown)} without an answer will be looked up, not sent again.`,
        `${formatNumber(queued)} ${queued === 1 ? 'is' : 'are'} queued.`,
      ]
        .filter(Boolean)
        .join(' '),
    interrupted: (sent: number, unknown: number, queued: number): string =>
      `${formatNumber(sent)} sent, ${formatNumber(unknown)} unknown, ${formatNumber(queued)} queued. Nothing is sent until you go on; the account is read first.`,
    paused: (queued: number): string =>
      queued === 0
        ? 'Nothing is left to send. People are looked up in the account when you go on.'
        : `${people(queued)} ${queued === 1 ? 'is' : 'are'} queued. Nothing is sent until you go on.`,
    stopped: (sent: number): string =>
      `${people(sent)} ${sent === 1 ? 'was' : 'were'} sent before. Nobody was cancelled.`,
    /** `parts` are sentIn and lookedUp, as far as they are known. */
    ended: (parts: readonly string[], members: number): string =>
      [
        ...(parts.length > 0 ? [`${capitalise(parts.join(', '))}.`] : []),
        `${submitWords.detail.accepted(members)}.`,
      ].join(' '),
    sentIn: (ms: number): string => `sent in ${formatBehind(ms)}`,
    lookedUp: (at: string): string => `all looked up by ${formatSeconds(at)}`,
    accepted: (count: number): string =>
      count === 0 ? 'Nobody has accepted yet' : `${people(count)} ${count === 1 ? 'has' : 'have'} accepted already`,
  },
  actions: {
    pause: 'Pause',
    resume: 'Resume',
    goOn: 'Go on',
    stop: 'Stop',
    report: 'Save report',
    track: 'Track',
    nextTry: (ms: number): string => `Next try in ${formatAhead(ms).replace('about ', '')}`,
  },
  progress: (answered: number, of: number, calls: number): string =>
    `${formatNumber(answered)} of ${plural(of, 'invitation', 'invitations')} answered, ${plural(calls, 'call', 'calls')}`,
  spoken: (answered: number, of: number, refused: number, unknown: number): string =>
    [
      `${formatNumber(answered)} of ${formatNumber(of)} answered`,
      refused > 0 && `${formatNumber(refused)} refused`,
      unknown > 0 && `${formatNumber(unknown)} unknown`,
    ]
      .filter(Boolean)
      .join(', '),

  picture: {
    title: 'People by state',
    note: 'confirmed only when seen in the account',
    legend: 'People now, by state',
    file: 'people-by-state.csv',
    list: (standing: string, count: number): string => `${standing}: ${people(count)}`,
  },
  outcomes: {
    title: 'Latest outcomes',
    all: 'All outcomes',
    fewer: 'Latest only',
    fresh: (count: number): string => `${formatNumber(count)} new`,
    none: 'No answer yet.',
    columns: { time: 'Time', invitation: 'Invitation', people: 'People', state: 'State', what: 'What happened' },
    invitation: (number: number, of: number): string => `${formatNumber(number)} of ${formatNumber(of)}`,
    what: (access: readonly string[], text: string): string =>
      access.length === 0
        ? text
        : `${access[0]}${access.length > 1 ? ` +${formatNumber(access.length - 1)}` : ''}. ${text}`,
  },

  trouble: {
    title: 'Trouble',
    count: (all: number, needsYou: number): string => {
      if (needsYou === 0) return formatNumber(all);
      if (needsYou === all) return `${formatNumber(all)}, ${all === 1 ? 'it needs' : 'all need'} you`;
      return `${formatNumber(all)}, ${needsYou === 1 ? 'one of them needs' : `${formatNumber(needsYou)} of them need`} you`;
    },
    none: 'No trouble so far.',
    noneEnded: 'No trouble on the way.',
    needsYou: 'What needs you',
    settled: 'Settled on the way',
    showPeople: 'Show people',
    correct: 'Correct in Review',
    saveFailed: 'Save failed rows',
    planAgain: 'Plan again',
    accounts: 'Open Accounts',
    more: (count: number): string => `and ${formatNumber(count)} more`,
    show: (count: number): string => (count === 0 ? 'Trouble, none' : `Show trouble, ${formatNumber(count)}`),
    refused: (count: number): string => `${formatNumber(count)} refused`,
    unknown: (count: number): string => `${formatNumber(count)} unknown`,
    meaning: {
      pause: ['Pause', 'finishes the call that is under way, then waits.'],
      stop: (queued: number): readonly [string, string] => [
        'Stop',
        `leaves the ${plural(queued, 'queued person', 'queued people')} unsent for good. It cancels nobody who has been sent.`,
      ],
      close: ['Close the window', 'and nothing is lost. Open it again; where sending was cut off it waits for Go on.'],
    },
  },
  stop: {
    title: (queued: number): string => `Leave ${people(queued)} unsent?`,
    text: (sent: number): string =>
      `They stay unsent for good; a new plan can invite them later. Nobody of the ${people(sent)} sent so far is cancelled.`,
    keep: 'Keep sending',
    stop: (queued: number): string => `Stop, leave ${formatNumber(queued)} unsent`,
  },
  steps: {
    submit: (count: number): string => people(count),
    track: (count: number): string => `${formatNumber(count)} waiting`,
  },
};

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

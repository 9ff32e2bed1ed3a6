import type { Verdict } from '../submission/plan.ts';
import { formatAhead, formatDay, formatNumber, formatSeconds, plural } from './format.ts';

const people = (count: number): string => plural(count, 'person', 'people');
const invitations = (count: number): string => plural(count, 'invitation', 'invitations');

/** The plan: what will happen, before it does. */
export const planWords = {
  documentTitle: 'Plan',
  asideLabel: 'Before you submit',
  nothingSent: 'Nothing has been sent.',
  toSend: (count: number): string => (count === 0 ? 'nothing to send' : `${formatNumber(count)} to send`),
  openAside: (left: number): string => (left === 0 ? 'Checks' : `Checks, ${formatNumber(left)} open`),

  title: (willBe: number, all: number, account: string): string =>
    `${formatNumber(willBe)} of ${people(all)} will be invited to ${account}`,
  nothingToSend: (all: number): string =>
    all === 1 ? 'The 1 person is a member or invited' : `All ${people(all)} are members or invited`,
  nobody: (all: number, account: string): string => `Nobody of ${people(all)} will be invited to ${account}`,
  nothingToSendDetail: 'There is nothing to send: everybody is left out for the reason given below.',
  proof: (at: string, users: number, pages: number): string =>
    `Account read completely at ${formatSeconds(at)}: ${plural(users, 'user', 'users')} on ${plural(pages, 'page', 'pages')}. Nothing has been sent.`,
  proofIncomplete: (at: string, users: number): string =>
    `Account read at ${formatSeconds(at)}, not completely: ${plural(users, 'user', 'users')} seen. Nothing has been sent.`,
  readAgain: 'Read again',
  back: 'Back',
  submit: 'Submit…',
  savePlan: 'Save plan',
  planFile: 'guestlist-plan.json',
  fingerprint: 'Fingerprint for approval',
  fingerprintNote: 'If the draft or the account changes, the plan is made again.',

  reading: {
    title: (account: string | null): string => (account === null ? 'Reading the account' : `Reading ${account}`),
    start: 'Asking for the first page of users.',
    page: (page: number): string => `Page ${formatNumber(page)}`,
    users: (users: number): string => `${plural(users, 'user', 'users')} so far.`,
    pageOf: (page: number, about: number): string => `Page ${formatNumber(page)} of about ${formatNumber(about)}`,
    note: 'Everybody in the draft is compared with the users of the account. Nothing is sent.',
    stop: 'Stop reading',
    stopped: 'The account was not read to the end, so there is no plan yet. Nothing has been sent.',
  },

  outOfDate: {
    title: 'This plan is out of date',
    draft: 'The draft was changed after it was compared with the account.',
    again: 'Make it again',
    made: 'The plan was out of date and has been made again. Look at it once more before you submit.',
  },
  restricted: {
    title: 'Guestlist cannot see every user',
    text: 'The account hides users from you. People who are missing here may already be members, so nobody unseen is invited.',
  },
  incomplete: {
    title: 'The account was not read completely',
    text: 'Some pages are missing. People who are missing here may already be members, so nobody unseen is invited.',
  },
  blocked: {
    title: (count: number): string => `${people(count)} ${count === 1 ? 'is' : 'are'} in no invitation`,
    text: 'Their rows have errors, so they are not part of this plan. Correct them to include these people.',
    open: 'Open Review',
  },
  frozen: {
    title: 'This draft is being submitted',
    text: 'Its people are fixed until that has ended, so there is nothing to plan.',
    open: 'Open the submission',
  },
  failed: {
    title: 'There is no plan yet',
    again: 'Try again',
    openAccounts: 'Open Accounts',
  },

  verdicts: {
    caption: 'In the account',
    people: 'People',
    happens: 'What happens',
    show: 'Show people',
    showLabel: (verdict: string): string => `Show people: ${verdict}`,
    name: {
      new: 'New',
      member: 'Already a member',
      pending: 'Already invited',
      expired: 'Expired (estimated)',
      failed: 'Failed in IBM Cloud',
      'cannot-tell': 'Cannot tell',
    } satisfies Record<Verdict, string>,
    what: {
      new: 'Will be invited',
      member: 'Left out. Access stays as it is',
      pending: 'Left out. Resend from Submissions',
      expired: 'Left out, unless you cancel first',
      failed: 'Left out. A failed record is in the way',
      'cannot-tell': 'Left out. State not known to Guestlist',
    } satisfies Record<Verdict, string>,
    whatUnseen: 'Left out. Guestlist may not see them',
    picture: (parts: readonly string[]): string => `People by what happens to them: ${parts.join(', ')}.`,
    part: (name: string, count: number): string => `${name} ${formatNumber(count)}`,
  },
  peopleDialog: {
    title: (verdict: string, count: number): string => `${verdict}: ${people(count)}`,
    notListed: 'Not in the account',
  },

  send: {
    title: (count: number): string =>
      `What will be sent: ${invitations(count)}, one call each, at most 100 people per call`,
    number: 'Number',
    access: 'Access',
    people: 'People',
    invitations: 'Invitations',
    requests: (count: number): string => (count === 1 ? 'Request' : 'Requests'),
    requestsLabel: (count: number, access: string): string => `${count === 1 ? 'Request' : 'Requests'} of ${access}`,
    broad: 'Broad',
    inWords: (access: readonly string[]): string =>
      access.length === 0 ? 'No access, membership only' : access.join(', '),
  },
  requests: {
    title: (index: number, of: number): string => `Request of invitation ${formatNumber(index)} of ${formatNumber(of)}`,
    pick: 'Invitation',
    option: (index: number, count: number): string => `Invitation ${formatNumber(index)}, ${people(count)}`,
    note: (bytes: number): string =>
      `Line breaks are only for reading. Copy takes the ${plural(bytes, 'byte', 'bytes')} that are sent.`,
    to: (account: string): string => `POST /v2/accounts/${account}/users`,
    copy: 'Copy the request',
    copied: 'Copied',
    more: 'Show more',
    less: 'Show less',
  },

  may: {
    title: 'May you invite?',
    yes: 'Yes.',
    no: 'No.',
    cannotTell: 'Cannot tell.',
    practice: 'The practice account lets its owner invite. It is on this computer.',
    unknown:
      'IBM Cloud has no way to ask without sending. It needs Editor or Administrator on User management; the first call gives the answer.',
    refused: 'IBM Cloud refused you. Ask the owner of the account, or an administrator, for Editor on User management.',
    as: (owner: string): string => `You are ${owner}.`,
  },
  room: {
    title: 'Room in the account',
    users: 'Users',
    groups: 'Groups per person',
    sum: (now: number, added: number): string => `${formatNumber(now)} now + ${formatNumber(added)} =`,
    of: (limit: number): string => `of ${formatNumber(limit)}`,
    usersPicture: (now: number, added: number, limit: number): string =>
      `Users: ${formatNumber(now)} now and ${formatNumber(added)} added, of ${formatNumber(limit)}.`,
    groupsPicture: (most: number, limit: number): string =>
      `Access groups of one person: at most ${formatNumber(most)} of ${formatNumber(limit)}.`,
    usersNote: 'For a billable account; a trial account takes 100.',
    usersOver: (over: number): string => `${people(over)} more than a billable account takes.`,
    groupsNote: 'The most for any one person in this draft',
  },
  time: {
    title: 'Time',
    text: (sendMs: number, createMs: number, until: string): string =>
      `${capitalise(formatAhead(sendMs))} to send, then up to ${plural(Math.ceil(createMs / 60_000), 'minute', 'minutes')} until IBM Cloud has created every invitation. People can accept until ${formatDay(until)} (estimated).`,
    none: 'Nothing is sent, so it takes no time.',
  },
  pauses: {
    title: 'Before you submit',
    none: 'Nothing here needs a second look.',
    broad: (count: number, access: string): string => `${people(count)} ${count === 1 ? 'gets' : 'get'} ${access}`,
    members: (count: number): string => `${plural(count, 'member stays', 'members stay')} unchanged`,
    pending: (count: number): string =>
      `${people(count)} already invited ${count === 1 ? 'gets' : 'get'} no new e-mail`,
    leftOut: (count: number): string =>
      `${people(count)} ${count === 1 ? 'is' : 'are'} left out: expired, failed or cannot tell`,
    blocked: (count: number): string => `${people(count)} with errors ${count === 1 ? 'is' : 'are'} not in this plan`,
    why: 'Tick what stands above before you submit.',
  },

  confirm: {
    title: (count: number, account: string): string => `Invite ${people(count)} to ${account}?`,
    account: 'Account',
    mode: (name: string, practice: boolean): string => `${name}, ${practice ? 'practice' : 'live'}`,
    as: 'As',
    sends: 'Sends',
    sendsText: (count: number): string => `${invitations(count)}. Each person gets one e-mail from IBM Cloud.`,
    sendsPractice: (count: number): string => `${invitations(count)} to a simulated IBM Cloud. No e-mail is sent.`,
    leavesOut: 'Leaves out',
    includes: 'Includes',
    nobody: 'nobody',
    leftOut: {
      member: (count: number): string => plural(count, 'member', 'members'),
      pending: (count: number): string => `${formatNumber(count)} already invited`,
      expired: (count: number): string => `${formatNumber(count)} expired`,
      failed: (count: number): string => `${formatNumber(count)} failed`,
      'cannot-tell': (count: number): string => `${formatNumber(count)} that cannot be told`,
    } satisfies Record<Exclude<Verdict, 'new'>, (count: number) => string>,
    broad: (count: number, access: string): string => `${people(count)} with ${access}`,
    noWayBack: 'E-mails cannot be called back. A pending invitation can be cancelled until the person accepts.',
    noEmail: 'No e-mail is sent: this IBM Cloud is simulated and invites nobody.',
    type: 'Type the number of people to confirm',
    typeWhy: 'Asked for above 100 people, or when anyone gets broad access.',
    typeWrong: (count: number): string => `The plan invites ${formatNumber(count)}.`,
    back: 'Back to the plan',
    submit: (count: number): string => `Submit ${invitations(count)}`,
    close: 'Close',
  },
};

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

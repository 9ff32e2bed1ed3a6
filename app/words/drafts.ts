import type { Stage } from '../contract/views.ts';
import { formatAge, formatDay, formatNumber, formatWhen, plural } from './format.ts';

/* The first screen: what there is, what needs somebody, how to begin. */

export const draftsWords = {
  title: 'Drafts',
  count: (drafts: number): string =>
    `${plural(drafts, 'draft', 'drafts')}, kept on this computer. Nothing is sent from here.`,
  spokenCount: (drafts: number): string => plural(drafts, 'draft', 'drafts'),
  empty: {
    title: 'Start with a list of people',
    lead: 'Check and change it as long as you like. Nothing leaves this computer until you submit it.',
    dropTitle: 'Drop CSV files here',
    dropText:
      'One list of people, or a list of people and a list of access that share a column. Any encoding or delimiter.',
    choose: 'Choose files',
    paste: 'Paste addresses',
    note: 'Up to 200 MB. Guestlist reads a copy; your files are never changed.',
  },
  tiles: {
    sample: {
      title: 'Open a sample',
      text: 'A clean list, one with typical mistakes, one with a separate access list.',
    },
    template: { title: 'Download the template', text: 'CSV with a header row and an example for each kind of access.' },
    practice: { title: 'Use the practice account', text: 'A simulated IBM Cloud on this computer. No e-mail is sent.' },
    connect: { title: 'Connect an account', text: 'Not needed yet. Import and review work without one.' },
  },
  practiceChosen: 'New drafts are for the practice account. No e-mail is sent from it.',
  steps: [
    { name: 'Import', does: 'read and repair the list', offline: true },
    { name: 'Review', does: 'check who gets what', offline: true },
    { name: 'Plan', does: 'compare with the account', offline: false },
    { name: 'Submit', does: 'send the invitations', offline: false },
    { name: 'Track', does: 'until people are members', offline: false },
  ],
  worksOffline: 'works offline',
  needsConnection: 'needs a connection',

  search: 'Search drafts and accounts',
  noHit: (text: string): string => `No draft has “${text}”.`,
  clearSearch: 'Clear search',
  import: 'Import files',
  paste: 'Paste addresses',
  columns: {
    name: 'Name',
    people: 'People',
    invitations: 'Invitations',
    findings: 'Findings',
    account: 'Account',
    updated: 'Updated',
    stage: 'Stage',
    actions: 'Actions',
  },
  noAccount: 'Not chosen',
  updated: (at: string, now: number): string => formatWhen(at, now),
  stages: {
    import: 'Import',
    review: 'Review',
    plan: 'Plan',
    submitting: 'Submitting',
    tracking: 'Sent, tracking',
    complete: 'Complete',
  } satisfies Record<Stage, string>,
  recovered: 'Recovered',
  damaged: 'Damaged',
  menu: {
    label: (name: string): string => `Actions for ${name}`,
    open: 'Open',
    rename: 'Rename',
    duplicate: 'Duplicate',
    remove: 'Delete',
  },
  renameLabel: (name: string): string => `New name for ${name}`,
  hintDrop: 'Drop files anywhere in this window to start a new draft.',
  hintNew: 'new draft',

  remove: {
    title: (name: string): string => `Delete “${name}”?`,
    text: 'The draft with its files and decisions goes. What has been sent stays in Submissions. For 10 seconds you can bring it back.',
    confirm: 'Delete the draft',
    done: (name: string): string => `“${name}” was deleted.`,
    undo: 'Undo',
    restored: (name: string): string => `“${name}” is back.`,
  },
  recoveredNotice: (name: string): string => `“${name}” was damaged and has been recovered`,
  recoveredDetail: (at: string, now: number): string =>
    `The file could not be read; its last good copy was opened instead (${formatWhen(at, now)}). The last change may be missing: look through it before you plan. The damaged file is kept in the data folder.`,

  needsYou: {
    title: 'What needs you',
    button: (matters: number): string =>
      matters === 0 ? 'Nothing needs you' : `What needs you: ${formatNumber(matters)}`,
    nothing: 'Nothing needs you.',
    unknown: (people: number): string => `${plural(people, 'person', 'people')} unknown`,
    unknownText: (draft: string): string =>
      `${draft}: the answer to a call was lost. Guestlist is reading the account.`,
    interrupted: 'Sending was interrupted',
    interruptedText: (draft: string, queued: number): string =>
      queued === 0
        ? `${draft}: open it to see what was sent.`
        : `${draft}: ${formatNumber(queued)} still queued, waiting for you.`,
    refused: (people: number): string => `${plural(people, 'person', 'people')} not invited`,
    refusedText: (draft: string): string => `${draft}: IBM Cloud refused or failed. The reasons are in the submission.`,
    pending: (people: number): string => `${formatNumber(people)} pending longer than 7 days`,
    pendingText: (draft: string, at: string): string => `${draft}, sent on ${formatDay(at)}.`,
    catalog: (ageMs: number): string => `Catalog is ${formatAge(ageMs).replace(' d', '')} days old`,
    catalogText: (account: string): string => `${account}. Names of groups and roles may have changed.`,
    openSubmission: 'Open submission',
    openAccounts: 'Open accounts',
  },

  reading: (files: number): string => `Reading ${plural(files, 'file', 'files')}`,
  dropHere: 'Drop to start a new draft',
  samples: {
    title: 'Open a sample',
    text: 'A sample becomes a draft for the practice account. Change it as you like; the sample stays.',
    open: 'Open',
    none: 'No samples are installed.',
    /** By the sample's id; a sample without words shows the names of its files. */
    known: {
      'hr-export': {
        title: 'HR export',
        text: '117 rows as Excel writes them, with title lines, accents and typical mistakes.',
      },
      policies: { title: 'Policies', text: '42 people, no mistakes, every kind of access.' },
      teams: { title: 'Teams', text: '300 people of six teams, and a second file that says what each team gets.' },
    } as Readonly<Record<string, { readonly title: string; readonly text: string }>>,
  },
  pasting: {
    title: 'Paste addresses',
    label: 'Addresses, or rows copied from a spreadsheet',
    help: 'One to a line, or separated by commas or semicolons. Names as in “Ann Lee <ann@example.org>” are understood.',
    placeholder: 'ann@example.org\nBo Kim <bo@example.org>',
    fileName: 'pasted-addresses.csv',
    confirm: 'Start a draft',
    empty: 'There is no address in this text yet.',
  },
  problems: {
    'no-people':
      'None of these files has a column of e-mail addresses. Drop the list of people together with the list of access.',
    'too-many':
      'Guestlist takes one list of people and one list of access at a time. Drop them together, the others afterwards.',
  },
  dismiss: 'Close this notice',
};

import type { Severity } from '../import/issue.ts';
import { formatAhead, formatNumber, formatSeconds, plural } from './format.ts';

/* The frame around every screen: header, steps of a draft, help, settings, what is said when the window itself is in trouble. */

export const shellWords = {
  product: 'Guestlist',
  windowTitle: (page: string): string => (page === '' ? 'Guestlist' : `${page}, Guestlist`),
  skipToContent: 'Skip to content',
  navigation: {
    label: 'Guestlist',
    openMenu: 'Open menu',
    closeMenu: 'Close menu',
    drafts: 'Drafts',
    submissions: 'Submissions',
    accounts: 'Accounts',
  },
  account: {
    practice: 'Practice account',
    tagPractice: 'Practice',
    tagLive: 'Live',
    none: 'No account chosen',
    choose: 'Choose an account',
    switchFor: (name: string): string => `Account: ${name}`,
    connect: 'Connect an account',
    changedFor: (draft: string, account: string): string =>
      `${draft} is for ${account} now. Names are looked up in its catalog.`,
  },
  connection: {
    online: 'Online',
    offline: 'Offline',
    banner: (since: number): string => `No connection to IBM Cloud since ${formatSeconds(since)}.`,
    meaning: 'Import, review and drafts work as usual. Plan, submit and track wait.',
    practiceGoesOn: 'The practice account is on this computer and works as usual.',
    back: 'Connected again',
  },
  steps: {
    label: 'Steps of this draft',
    import: 'Import',
    review: 'Review',
    plan: 'Plan',
    submit: 'Submit',
    track: 'Track',
  },
  stepState: {
    complete: 'done',
    current: 'now',
    open: 'not done',
    closed: 'waits for the step before',
  },
  draftBar: {
    rename: 'Rename',
    renameLabel: 'Name of the draft',
    saved: (at: number | string): string => `Saved ${formatSeconds(at)}, on this computer only`,
    saving: 'Saving',
    notSaved: (reason: string): string => `Not saved: ${reason}`,
    tryAgain: 'Try again',
    sources: (files: number, rows: number): string =>
      `${plural(files, 'file', 'files')}, ${plural(rows, 'row', 'rows')}`,
    invitations: (count: number): string => plural(count, 'invitation', 'invitations'),
  },
  severity: {
    error: (count: number): string => plural(count, 'error', 'errors'),
    warning: (count: number): string => plural(count, 'warning', 'warnings'),
    notice: (count: number): string => plural(count, 'notice', 'notices'),
  } satisfies Record<Severity, (count: number) => string>,
  severityName: { error: 'Error', warning: 'Warning', notice: 'Notice' } satisfies Record<Severity, string>,
  settings: {
    title: 'Settings',
    theme: 'Theme',
    themes: { system: 'Same as this computer', light: 'Light', dark: 'Dark' },
    dataFolder: 'Where your drafts are kept',
    version: (version: string): string => `Guestlist ${version}`,
    close: 'Close',
  },
  help: {
    title: 'Keyboard shortcuts',
    open: 'Help',
    or: 'or',
    sections: {
      everywhere: 'Everywhere',
      drafts: 'Drafts',
      import: 'Import',
      review: 'Review',
      submit: 'Submit and track',
    },
  },
  failure: {
    title: (id: string): string => `Something broke, id ${id}.`,
    safe: 'Your drafts are safe.',
    copyDetails: 'Copy details',
    copied: 'Copied',
    reload: 'Reload',
    noAnswer: 'Guestlist does not answer. Your drafts are safe on disk.',
    startFailed: 'Guestlist could not start',
    oldLink: 'This link has been used or is too old. Start Guestlist again: it opens a window of its own.',
  },
  loading: 'Reading',
  close: 'Close',
  cancel: 'Cancel',
  nextTry: (ms: number): string => `Next try in ${formatAhead(ms).replace('about ', '')}`,
  people: (count: number): string => plural(count, 'person', 'people'),
  number: (value: number): string => formatNumber(value),
};

import type { Verdict } from '../submission/plan.ts';
import { formatNumber, plural } from './format.ts';

const people = (count: number): string => plural(count, 'person', 'people');

/** The command line: what `--help` says, and what commands say while they work. */
export const cliWords = {
  /** What the lock calls this program. */
  program: 'The command line of Guestlist',
  about: 'Invites many people to an IBM Cloud account from CSV lists.',
  readsOnly: 'Another program has the data folder: the account is read, and nothing is written down.',
  askForKey: 'Paste the API key and press Enter. It is not shown.',

  commands: {
    preview: 'Reads and checks a list, groups it into invitations, and shows them. Writes nothing, contacts nobody.',
    import: 'The same, kept as a draft.',
    drafts: 'Lists the drafts.',
    draftsShow: 'Shows a draft as preview does.',
    draftsDelete: 'Deletes a draft with its files, for good.',
    accounts: 'Lists the accounts.',
    accountsAdd: 'Adds an account by an API key from IBMCLOUD_API_KEY or standard input.',
    accountsSync: 'Fetches the names of an account for offline use.',
    accountsRemove: 'Forgets an account and its names. Drafts stay.',
    plan: 'Compares a draft with the account. Sends nothing.',
    submit: 'Plans a draft and sends its invitations.',
    track: 'Reads the account and shows every person of a submission.',
    cancel: 'Cancels invitations that are waiting. Never removes a member.',
    resend: 'Sends the e-mail of waiting invitations again.',
    report: 'Writes the results of a submission as CSV.',
    practice: 'Runs a practice account by itself, in memory, until it is stopped.',
    template: 'Writes the CSV template.',
  },

  arguments: {
    people: 'list of people, CSV',
    draft: 'id or name of a draft',
    account: 'name of an account',
    submission: 'id of a submission',
    optionalSubmission: 'id of a submission; without it the latest',
    emails: 'addresses of people in it',
  },

  options: {
    json: 'one JSON document on standard output',
    access: 'list of access that shares a column with the people',
    on: 'the column both lists share',
    map: 'what a column is, for example email="Work mail"; may be repeated',
    accessGroups: 'access groups that everybody gets, separated by ;',
    account: 'the account; without it the one of the draft',
    name: 'name of the draft',
    yes: 'yes, send: without it nothing is sent',
    wait: 'wait until everybody is seen in the account, at most this many seconds (90)',
    strict: 'refuse when the draft has errors instead of leaving people out',
    follow: 'go on reading until everybody is settled',
    allPending: 'everybody who may be',
    olderThan: 'everybody invited longer ago than this many days, for example 7d',
    failed: 'only people whom something went wrong with',
    out: 'file to write; without it standard output',
    port: 'port to listen on; 0 takes a free one',
    seed: 'equal seeds give equal ids',
    users: 'so many more users',
    fault: 'something that goes wrong, as in docs/practice-account.md; may be repeated',
  },

  problems: {
    needsYes: 'submit sends invitations: add --yes',
    noSuchColumn: (column: string, headers: readonly string[]): string =>
      `no file has a column “${column}”; there are ${headers.map((header) => `“${header}”`).join(', ')}`,
    noSuchField: (field: string): string => `“${field}” is nothing that a column can be`,
    mapForm: 'write it as field="Column"',
    unreadable: (path: string): string => `${path} cannot be read`,
    unwritable: (path: string): string => `${path} cannot be written`,
    whom: 'name people, or say which with an option',
    notBoth: 'name people or say which with an option, not both',
    notInSubmission: (email: string): string => `${email} is not in this submission`,
    portTaken: 'another program listens on this port',
    number: 'a whole number is needed',
    days: 'write it as a number of days, for example 7d',
  },

  preview: {
    summary: (count: number, invitations: number): string =>
      `${people(count)} in ${plural(invitations, 'invitation', 'invitations')}`,
    source: (file: string, encoding: string, delimiter: string, rows: number): string =>
      `${file}: ${encoding}, ${delimiter}, ${plural(rows, 'row', 'rows')}`,
    delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as Readonly<Record<string, string>>,
    invitation: (number: number, count: number): string => `Invitation ${formatNumber(number)}, ${people(count)}`,
    noAccess: 'no access',
    finding: (severity: string, file: string | null, line: number | null, message: string): string =>
      `${severity}${file === null ? '' : `, ${file}`}${line === null ? '' : `, line ${formatNumber(line)}`}: ${message}`,
    accounting: (rows: number, accepted: number, merged: number, rejected: number, ignored: number): string =>
      `${plural(rows, 'row', 'rows')} = ${formatNumber(accepted)} accepted + ${formatNumber(merged)} merged + ` +
      `${formatNumber(rejected)} rejected + ${formatNumber(ignored)} ignored`,
    putBack: (changed: number, unplaced: number, name: string): string =>
      `Failed rows of draft “${name}”: ${plural(changed, 'row', 'rows')} put back` +
      (unplaced === 0 ? '.' : `, ${formatNumber(unplaced)} left out because they are not from it.`),
    kept: (name: string, id: string): string => `Kept as draft “${name}”, id ${id}`,
  },

  plan: {
    title: (invited: number, all: number, account: string, invitations: number): string =>
      `${formatNumber(invited)} of ${people(all)} will be invited to ${account}, in ${plural(invitations, 'invitation', 'invitations')}`,
    head: ['What', 'People'],
    verdict: {
      new: 'new, will be invited',
      member: 'member already, left out',
      pending: 'invited already, left out',
      expired: 'invited more than 30 days ago (estimated), left out',
      failed: 'a failed record is in the way, left out',
      'cannot-tell': 'cannot tell, left out',
    } satisfies Record<Verdict, string>,
    blocked: 'held up by errors in the data',
  },

  submit: {
    continues: (id: string): string => `Goes on with submission ${id}, which was not finished.`,
    leftOut: (errors: number): string =>
      `${plural(errors, 'error', 'errors')} in the data. The people concerned are left out:`,
    paused: 'Stopped: the account does not accept the key any more. The same command goes on with another one.',
    unreachable: 'Stopped: the account cannot be reached. Nothing is lost; the same command goes on later.',
  },

  track: {
    latest: 'yet',
    title: (id: string, account: string): string => `Submission ${id}, ${account}`,
    nothingSent: (account: string): string => `Nothing to send to ${account}`,
    calls: (invite: number, list: number, other: number): string =>
      `${plural(invite, 'invite call', 'invite calls')}, ${plural(list, 'list call', 'list calls')}, ${formatNumber(other)} other`,
    head: ['E-mail', 'State', 'Invited', 'Expires (est.)', 'Why'],
    progress: (answered: number, invitations: number, counts: string): string =>
      `${formatNumber(answered)} of ${plural(invitations, 'invitation', 'invitations')} answered: ${counts}`,
  },

  actions: {
    head: ['E-mail', 'Result', 'Why'],
    done: 'done',
    notDone: 'not done',
    nobody: 'There is nobody this could be done for.',
  },

  drafts: {
    head: ['Id', 'Name', 'Account', 'People', 'Invitations', 'Errors', 'Stage'],
    none: 'No drafts yet. Make one with: guestlist import <people.csv>',
    noAccount: 'not chosen',
    deleted: (name: string): string => `Draft “${name}” is deleted.`,
  },

  accounts: {
    head: ['Name', 'Kind', 'Id', 'Owner', 'Where', 'Names fetched'],
    practice: 'practice',
    live: 'live',
    here: 'this computer',
    ibm: 'IBM Cloud',
    noCatalog: 'never',
    added: (name: string, id: string, owner: string): string =>
      `Added ${name}, account ${id}, as ${owner}. Fetch its names with: guestlist accounts sync ${name}`,
    removed: (name: string): string => `Account ${name} is forgotten.`,
  },
} as const;

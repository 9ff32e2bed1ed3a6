import { PRACTICE_NAME } from '../contract/practice-name.ts';
import type { AppInfo } from '../contract/views.ts';
import { formatAge, formatDay, formatWhen, plural } from './format.ts';

const DAY_MS = 86_400_000;

/** Accounts: which there are, how they are connected, the catalog of names that is kept of each. */
export const accountWords = {
  /** What an account is called in lists. Scripts know the practice account by its fixed name. */
  displayName: (name: string): string => (name === PRACTICE_NAME ? 'Practice account' : name),
  /** The same within a sentence. */
  nameOf: ({ name }: { readonly name: string }): string => (name === PRACTICE_NAME ? 'the practice account' : name),
  documentTitle: 'Accounts',
  list: {
    title: 'Accounts',
    add: 'Connect an account',
    practice: 'On this computer, nothing is sent',
    signIn: 'Key needed, connect again',
    label: 'Accounts on this computer',
  },
  tags: { live: 'Live', practice: 'Practice' },
  copyId: 'Copy the account id',
  copied: 'Copied',
  disconnect: 'Disconnect',
  again: 'Connect again',
  facts: {
    as: 'Connected as',
    with: 'With',
    key: {
      encrypted: 'API key, kept encrypted by this computer',
      memory: 'API key, in memory until Guestlist ends',
    } satisfies Record<AppInfo['keys'], string>,
    noKey: 'No key in this session',
    practiceKey: 'No key needed',
    address: 'Address of the service',
    ibm: 'IBM Cloud',
    thisComputer: 'This computer',
  },
  practice: {
    title: 'A simulated IBM Cloud',
    lines: [
      'It answers like IBM Cloud, and sends no e-mail to anybody. Use it to try the whole job.',
      'People you invite become PENDING after about a second. Nobody accepts unless the address says so.',
      'A tag in the address decides what happens, as with test card numbers:',
    ],
    tags: [
      ['+accept', 'accepts a moment later and becomes a member'],
      ['+error', 'fails in IBM Cloud'],
      ['+vanish', 'is accepted and never appears'],
      ['+refuse', 'is refused without saying whom it dislikes'],
      ['+slow', 'stays being created for a minute'],
      ['+busy', 'is answered “still processing” the first time'],
      ['+race', 'accepts in the instant after it was read'],
    ] as const,
  },
  rights: {
    title: 'What you may do here',
    text: 'IBM Cloud has no way to ask without doing it. Inviting needs Editor or Administrator on User management; the plan says so again before anything is sent.',
  },
  catalog: {
    title: 'Catalog',
    note: 'names of groups, roles and services, kept for offline work',
    refresh: 'Refresh',
    refreshing: 'Reading names',
    refreshed: 'The catalog was refreshed',
    none: 'No catalog yet. Names in files cannot be looked up before it has been read once.',
    age: (fetchedAt: string, now: number): string => {
      const age = now - Date.parse(fetchedAt);
      return age < DAY_MS ? formatWhen(fetchedAt, now) : `${plural(Math.floor(age / DAY_MS), 'day', 'days')} old`;
    },
    of: (fetchedAt: string, now: number): string =>
      now - Date.parse(fetchedAt) < DAY_MS
        ? `, ${formatAge(now - Date.parse(fetchedAt))} old. `
        : `, of ${formatDay(fetchedAt)}. `,
    counts: (catalog: {
      readonly accessGroups: number;
      readonly resourceGroups: number;
      readonly services: number;
      readonly customRoles: number;
    }): string =>
      [
        plural(catalog.accessGroups, 'access group', 'access groups'),
        plural(catalog.resourceGroups, 'resource group', 'resource groups'),
        plural(catalog.services, 'service', 'services'),
        plural(catalog.customRoles, 'custom role', 'custom roles'),
      ].join(', '),
    offers: {
      title: 'What the account offers',
      cloudFoundry: 'Cloud Foundry',
      classic: 'Classic infrastructure',
      yes: 'Yes',
      no: 'Not available',
      unknown: 'Cannot tell',
    },
    old: 'Older than 7 days: groups or roles may have changed since.',
  },
  remove: {
    title: (name: string): string => `Disconnect ${name}?`,
    text: 'Guestlist forgets the account, its key and its catalog. Drafts and submissions stay, and nothing changes in IBM Cloud. To follow people again, connect it once more.',
    back: 'Keep it',
    go: 'Disconnect',
  },
  connect: {
    title: 'Connect an IBM Cloud account',
    text: 'Connecting reads the account and changes nothing.',
    name: 'Name',
    nameHelp: 'How you will find it here. An account with this name is updated.',
    nameMissing: 'Give it a name.',
    key: 'API key of a person',
    keyHelp: 'From IBM Cloud, Manage, Access (IAM), API keys. A key of a service ID cannot invite people.',
    keyMissing: 'Paste the key.',
    keyInvalid: 'IBM Cloud does not accept this key.',
    keyOfServiceId: 'This key belongs to a service ID.',
    showKey: 'Show the key',
    hideKey: 'Hide the key',
    other: 'Another address of the service',
    addressLabel: 'Address',
    addressHelp: 'Only for tests and private endpoints. Empty means IBM Cloud.',
    addressInvalid: 'It must begin with https://, or with http:// for this computer.',
    lock: 'The key is kept apart from drafts, logs and exports, and never comes back to this window.',
    kept: {
      encrypted: 'This computer keeps it encrypted.',
      memory: 'Here is no safe place for it: it stays in memory, and is gone when Guestlist ends.',
    } satisfies Record<AppInfo['keys'], string>,
    close: 'Close',
    cancel: 'Cancel',
    go: 'Connect',
    busy: 'Connecting',
    done: (name: string): string => `${name} is connected`,
    serviceId: { create: 'Create a key for yourself' },
  },
};

import type { Missing } from '../access/access-form.ts';
import type { Breadth } from '../access/broad.ts';
import type { RoleChoice } from '../access/choices.ts';
import type { ClassicSet } from '../access/classic.ts';
import type { NarrowingField, Place } from '../access/policy-form.ts';
import type { CfOrgRole, CfSpaceRole } from '../access/types.ts';
import type { WildcardExample } from '../access/wildcard.ts';
import { formatNumber, formatWhen, plural } from './format.ts';

/* Putting an access together from the catalog. */

const DAY_MS = 86_400_000;

const people = (count: number): string => plural(count, 'person', 'people');
const permissions = (count: number): string => plural(count, 'permission', 'permissions');

export const accessBuilderWords = {
  kindsLabel: 'Kinds of access',
  kinds: {
    'access-group': 'Access groups',
    'iam-policy': 'Policies',
    'account-management-policy': 'Account management',
    classic: 'Classic infrastructure',
    'cloud-foundry': 'Cloud Foundry',
  },
  chosen: (count: number): string => (count === 0 ? 'none' : `${formatNumber(count)} chosen`),
  unfinished: 'not finished',
  legacy: 'Legacy',
  legacyChosen: (chosen: string): string => `legacy, ${chosen}`,
  clear: 'Clear',
  openList: 'Open the list',
  closeList: 'Close the list',
  removeOnly: 'Remove',
  remove: (what: string): string => `Remove ${what}`,
  any: 'Any',

  groups: {
    label: 'Access groups',
    placeholder: 'Search by name or id',
    text: 'People become members of these groups and get whatever the groups allow, now and later.',
    twin: (name: string, id: string): string => `${name} (${id})`,
    chosen: 'Chosen groups',
    byHand: 'Name or id of an access group',
    byHandHelp: 'No catalog: names are looked up once an account is connected.',
    add: 'Add',
    limit: (shown: number, all: number): string =>
      `The first ${formatNumber(shown)} of ${formatNumber(all)}. Type to find others.`,
    selected: 'Groups chosen: ',
    clearHint: 'To clear, press Delete or Backspace',
  },

  policies: {
    list: 'Policies',
    title: (number: number, of: number): string =>
      of === 1 ? 'Policy' : `Policy ${formatNumber(number)} of ${formatNumber(of)}`,
    add: 'Add another policy',
    blank: 'New policy',
    edit: (policy: string): string => `Edit ${policy}`,
    service: 'Service',
    servicePlaceholder: 'Search by name or id',
    serviceByHand: 'The id of a service, as IBM Cloud writes it: kms',
    all: 'All identity and access enabled services',
    groupItself: 'A resource group itself',
    serviceName: (name: string, id: string): string => (name === id ? id : `${name} (${id})`),
    resourceGroup: 'Resource group',
    resourceGroupByHand: 'Id of a resource group',
    noGroup: 'Any, the whole account',
    anyGroup: 'Any resource group (*)',
    chooseGroup: 'Choose',
    where: 'Where it applies',
    places: {
      account: 'The whole account',
      group: 'All of the resource group',
      part: 'Part of it',
    } satisfies Record<Place, string>,
    narrowing: {
      region: 'Region',
      instance: 'Instance',
      resourceType: 'Resource type',
      resource: 'Resource',
    } satisfies Record<NarrowingField, string>,
    instanceHelp: 'The id (GUID) of the instance',
    wildcard: 'Wildcard.',
    wildcardRule: '* any characters, ? exactly one.',
    example: ({ fits, misses }: WildcardExample): readonly { readonly text: string; readonly mono: boolean }[] => [
      { text: fits, mono: true },
      ...(misses === null
        ? [{ text: ' fits, and so does everything else.', mono: false }]
        : [
            { text: ' fits, ', mono: false },
            { text: misses, mono: true },
            { text: ' does not.', mono: false },
          ]),
    ],
    viewer: (group: string): string => `Viewer on the resource group ${group} itself`,
    viewerHelp: 'Without it people cannot see the group they work in. IBM recommends it.',
    same: 'Another policy here has the same scope: both become one, with the roles of both.',
  },

  roles: {
    title: 'Roles',
    hint: 'Roles do not include each other: choose each one that is wanted',
    kind: (kind: RoleChoice['kind']): string =>
      kind === null ? 'Other' : { service: 'Service', platform: 'Platform', custom: 'Custom' }[kind],
    actions: (count: number): string => plural(count, 'action', 'actions'),
    actionsOf: (role: string, count: number): string => `${plural(count, 'action', 'actions')} of ${role}`,
    noActions: 'Not listed',
    first: 'Choose a service first.',
    search: 'Search roles',
    nothingFound: 'No role has this in its name.',
    loading: 'Reading the roles',
    byHand: 'Another role, by its id',
    byHandHelp: 'The CRN of the role, as IBM Cloud shows it',
    /** IBM writes to the holder of the role; a list is read by somebody else. */
    sentence: (description: string): string => {
      const first = /^.*?[.](?=\s|$)/s.exec(description)?.[0] ?? description;
      const core = first.replace(/^As an? [^,]+, (?:you|one) (?:can |have )?/, '').replace(/\.$/, '');
      return core.charAt(0).toUpperCase() + core.slice(1);
    },
  },

  management: {
    text: 'For people who look after the account itself: its users, its groups, its bills. It belongs to no resource group.',
    title: 'Account management',
    add: 'Add another service',
    all: 'All account management services',
    allIam: 'All IAM account management services',
  },

  classic: {
    text: 'For accounts that are linked to classic infrastructure. Nobody can hand out more than they hold. Single devices can be given only after the person has accepted, so they are not offered here.',
    notLinked: 'This account is not linked to classic infrastructure: it would refuse the invitation.',
    label: 'Permission set',
    none: 'No access',
    set: (name: ClassicSet, count: number): string => `${capitalise(name)}, ${permissions(count)}`,
    single: 'Choose single permissions',
    holds: (name: ClassicSet): string => `What ${capitalise(name)} holds`,
    singles: (count: number): string => `Permissions, ${formatNumber(count)} chosen`,
    state: (name: ClassicSet | null, count: number): string => (count === 0 ? 'none' : (name ?? permissions(count))),
    search: 'Search permissions',
    nothingFound: 'No permission has this in its name.',
  },

  cloudFoundry: {
    text: 'IBM Cloud no longer offers it on its invitation page. An organization role and a space role are both needed.',
    notOffered: 'This account has no Cloud Foundry organization: such an invitation would be refused.',
    add: 'Add another space',
    blank: 'New space',
    organization: 'Organization',
    organizationName: (name: string, region: string): string => (region === '' ? name : `${name} (${region})`),
    space: 'Space',
    region: 'Region',
    choose: 'Choose',
    orgRoles: 'Organization roles',
    spaceRoles: 'Space roles',
    orgRole: {
      managers: 'Manager',
      billing_managers: 'Billing manager',
      auditors: 'Auditor',
      users: 'User',
    } satisfies Record<CfOrgRole, string>,
    spaceRole: { managers: 'Manager', developers: 'Developer', auditors: 'Auditor' } satisfies Record<
      CfSpaceRole,
      string
    >,
  },

  summary: {
    title: 'This access',
    empty: 'Nothing is chosen yet.',
    tags: 'What is chosen',
    change: (count: number): readonly [strong: string, rest: string] =>
      count === 1
        ? ['1 person', ' has this access and will change.']
        : [people(count), ' have this access. All of them will change.'],
    give: (count: number): readonly [strong: string, rest: string] =>
      count === 1 ? ['1 person', ' gets this access.'] : [people(count), ' get this access.'],
    how: 'What they have already',
    add: 'Stays: this comes on top',
    replace: 'Goes: this takes its place',
    broad: {
      'all-services': 'Broad access: Administrator on every service of the account.',
      'all-account-management': 'Broad access: Administrator on all account management services.',
      'all-iam-account-management': 'Broad access: whoever has this can give anybody any access.',
      'super-user': 'Broad access: Super user may do everything in classic infrastructure.',
      anything: 'Broad access: a bare * stands for everything there is and will be.',
    } satisfies Record<Breadth, string>,
    start: 'Start from a saved profile',
    startChoose: 'Choose a profile',
    started: (name: string): string => `Started from ${name}.`,
    takeBack: 'Take it back',
    save: 'Save as a profile',
    name: 'Profile name',
    nameHelp: 'Use it in the profile column of any file.',
    nameMissing: 'Give it a name.',
    nameTaken: (name: string): string => `Takes the place of the profile ${name}.`,
    needsAccount: 'Profiles belong to an account: choose one first.',
    saved: (name: string): string => `Profile ${name} is saved`,
  },

  footer: {
    catalog: (account: string, fetchedAt: string, now: number): string => {
      const age = now - Date.parse(fetchedAt);
      const when = formatWhen(fetchedAt, now);
      return age < DAY_MS
        ? `Names from the catalog of ${account}, read ${when.charAt(0).toLowerCase()}${when.slice(1)}`
        : `Names from the catalog of ${account}, ${plural(Math.floor(age / DAY_MS), 'day', 'days')} old`;
    },
    noCatalog: 'No catalog: type ids. Names are looked up once an account is connected.',
    change: (count: number): string => `Change ${people(count)}`,
    give: (count: number): string => `Give this to ${people(count)}`,
    nothing: 'Choose something first.',
    unchanged: 'Nothing is changed yet.',
    lacks: (what: Missing['what']): string => `Not finished: ${MISSING[what]}`,
    missing: ({ kind, what }: Missing): string => `${MISSING_OF[kind]}: ${MISSING[what]}.`,
  },

  leave: {
    title: 'Leave without changing anything?',
    text: 'What you put together here is lost.',
    stay: 'Keep editing',
    go: 'Leave',
  },
};

const MISSING_OF: Readonly<Record<Missing['kind'], string>> = {
  'access-group': 'An access group is not finished',
  'iam-policy': 'A policy is not finished',
  'account-management-policy': 'Account management is not finished',
  classic: 'Classic infrastructure is not finished',
  'cloud-foundry': 'Cloud Foundry is not finished',
};

const MISSING: Readonly<Record<Missing['what'], string>> = {
  service: 'choose a service',
  'resource-group': 'choose a resource group',
  part: 'say which part',
  role: 'choose a role',
  permission: 'choose a permission',
  organization: 'choose an organization',
  'organization-role': 'choose an organization role',
  space: 'choose a space',
  'space-role': 'choose a space role',
};

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

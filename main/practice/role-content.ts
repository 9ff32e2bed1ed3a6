import { PRACTICE_ACCOUNT_ID } from './content.ts';

/*
 * Roles as the roles API returns them. The names, CRNs and descriptions of the seven common roles are IBM's own ("IAM access", and
 * the samples of the policy management SDK).
 */

/** One entry of `GET /v2/roles`. */
export interface PracticeRole {
  readonly display_name: string;
  readonly description: string;
  readonly actions: readonly string[];
  readonly crn: string;
}

/** What `GET /v2/roles` says of one service. */
export interface RoleSet {
  readonly system: readonly PracticeRole[];
  readonly service: readonly PracticeRole[];
  readonly custom: readonly PracticeCustomRole[];
}

export interface PracticeCustomRole extends PracticeRole {
  readonly id: string;
  readonly name: string;
  readonly account_id: string;
  readonly service_name: string;
}

export type PlatformName = 'Viewer' | 'Operator' | 'Editor' | 'Administrator';
export type ServiceName = 'Reader' | 'Writer' | 'Manager';

const PLATFORM_DESCRIPTIONS: Readonly<Record<PlatformName, string>> = {
  Viewer: "As a viewer, you can view service instances, but you can't modify them.",
  Operator:
    "As an operator, you can perform platform actions required to configure and operate service instances, such as viewing a service's dashboard.",
  Editor:
    'As an editor, you can perform all platform actions except for managing the account and assigning access policies.',
  Administrator:
    'As an administrator, you can perform all platform actions based on the resource this role is being assigned, including assigning access policies to other users.',
};

const SERVICE_DESCRIPTIONS: Readonly<Record<ServiceName, string>> = {
  Reader: 'As a reader, you can perform read-only actions within a service such as viewing service-specific resources.',
  Writer:
    'As a writer, you have permissions beyond the reader role, including creating and editing service-specific resources.',
  Manager:
    'As a manager, you have permissions beyond the writer role to complete privileged actions as defined by the service. In addition, you can create and edit service-specific resources.',
};

/** A platform role with the actions it has on one service. */
export function platformRole(name: PlatformName, actions: readonly string[]): PracticeRole {
  return {
    display_name: name,
    description: PLATFORM_DESCRIPTIONS[name],
    actions,
    crn: `crn:v1:bluemix:public:iam::::role:${name}`,
  };
}

/** One of the three common service roles with the actions it has on one service. */
export function commonServiceRole(name: ServiceName, actions: readonly string[]): PracticeRole {
  return {
    display_name: name,
    description: SERVICE_DESCRIPTIONS[name],
    actions,
    crn: `crn:v1:bluemix:public:iam::::serviceRole:${name}`,
  };
}

/** A role that only `service` defines. `id` is the last segment of its CRN. */
export function ownServiceRole(
  service: string,
  id: string,
  displayName: string,
  description: string,
  actions: readonly string[],
): PracticeRole {
  return {
    display_name: displayName,
    description,
    actions,
    crn: `crn:v1:bluemix:public:${service}::::serviceRole:${id}`,
  };
}

/** A role somebody of this account defined on `service`. */
export function customRole(
  service: string,
  id: string,
  name: string,
  displayName: string,
  description: string,
  actions: readonly string[],
): PracticeCustomRole {
  return {
    id,
    name,
    display_name: displayName,
    description,
    account_id: PRACTICE_ACCOUNT_ID,
    service_name: service,
    actions,
    crn: `crn:v1:bluemix:public:iam-access-management::a/${PRACTICE_ACCOUNT_ID}::customRole:${name}`,
  };
}

const VIEW = [
  'iam.policy.read',
  'resource-controller.instance.retrieve',
  'resource-controller.instance.retrieve-history',
];
const OPERATE = ['resource-controller.credential.retrieve', 'resource-controller.credential.retrieve_all'];
const EDIT = [
  'resource-controller.credential.create',
  'resource-controller.credential.delete',
  'resource-controller.instance.create',
  'resource-controller.instance.delete',
  'resource-controller.instance.update',
];
const ADMINISTER = ['iam.policy.create', 'iam.policy.delete', 'iam.policy.update'];

/** The four platform roles as every service with instances has them; `own` adds a service's own platform actions. */
export function platformRoles(own: Partial<Record<PlatformName, readonly string[]>> = {}): readonly PracticeRole[] {
  const viewer = [...VIEW, ...(own.Viewer ?? [])];
  const operator = [...viewer, ...OPERATE, ...(own.Operator ?? [])];
  const editor = [...operator, ...EDIT, ...(own.Editor ?? [])];
  const administrator = [...editor, ...ADMINISTER, ...(own.Administrator ?? [])];
  return [
    platformRole('Viewer', viewer),
    platformRole('Operator', operator),
    platformRole('Editor', editor),
    platformRole('Administrator', administrator),
  ];
}

/** Reader, Writer and Manager; each has the actions of the one before as well. */
export function commonServiceRoles(
  reader: readonly string[],
  writer: readonly string[],
  manager: readonly string[],
): readonly PracticeRole[] {
  return [
    commonServiceRole('Reader', reader),
    commonServiceRole('Writer', [...reader, ...writer]),
    commonServiceRole('Manager', [...reader, ...writer, ...manager]),
  ];
}

import { ACCESS_GROUPS, PRACTICE_ACCOUNT_ID, RESOURCE_GROUPS } from './content.ts';
import { isKnownRole } from './known-roles.ts';
import type { PolicyAttribute } from './state.ts';

/*
 * Reading the body of an invite call. The simulated server trusts nothing: what is wrong is said in the words of the answer's
 * `more_info`, and one thing at a time, as servers do.
 */

export interface InviteBody {
  readonly emails: readonly string[];
  readonly policies: readonly {
    readonly roles: readonly string[];
    readonly resources: readonly (readonly PolicyAttribute[])[];
  }[];
  readonly groups: readonly string[];
  /** Null when the key is absent: an account without classic infrastructure refuses even an empty one. */
  readonly classicPermissions: readonly string[] | null;
  readonly organizations: readonly { readonly id: string; readonly spaces: readonly string[] }[];
}

/** What is wrong with a body, for `more_info`. */
export class BodyProblem extends Error {}

/** Reads the JSON text of an invite call. Throws BodyProblem naming the first thing that is wrong. */
export function parseInviteBody(text: string): InviteBody {
  const body = asRecord(parseJson(text), 'body');
  const emails = asList(body.users, 'users').map((user, index) => readEmail(user, index));
  if (emails.length === 0) throw new BodyProblem('users must not be empty');
  return {
    emails,
    policies: asList(body.iam_policy ?? [], 'iam_policy').map(readPolicy),
    groups: asList(body.access_groups ?? [], 'access_groups').map(readGroup),
    classicPermissions:
      body.infrastructure_roles === undefined
        ? null
        : asList(asRecord(body.infrastructure_roles, 'infrastructure_roles').permissions ?? [], 'permissions').map(
            (key) => asText(key, 'permissions'),
          ),
    organizations: asList(body.organization_roles ?? [], 'organization_roles').map((entry) => {
      const organization = asRecord(entry, 'organization_roles');
      return {
        id: asText(organization.id, 'organization_roles.id'),
        spaces: asList(organization.spaces ?? [], 'spaces').map((space) =>
          asText(asRecord(space, 'spaces').id, 'spaces.id'),
        ),
      };
    }),
  };
}

/** How many addresses the body names, before anything else is looked at; 0 when that cannot be told. */
export function countInvitees(text: string): number {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'users' in body && Array.isArray(body.users)
      ? body.users.length
      : 0;
  } catch {
    return 0;
  }
}

/** `account_role` may be anything: Terraform has sent a misspelling for years and it works. [seen in code] */
function readEmail(user: unknown, index: number): string {
  const email = asText(asRecord(user, `users[${index}]`).email, `users[${index}].email`).trim();
  if (!/^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@.,;<>()]+$/u.test(email)) throw new BodyProblem(`Invalid email : ${email}`);
  return email;
}

function readGroup(id: unknown): string {
  const text = asText(id, 'access_groups');
  if (!ACCESS_GROUPS.some((group) => group.id === text)) throw new BodyProblem(`Access group not found : ${text}`);
  return text;
}

function readPolicy(value: unknown): InviteBody['policies'][number] {
  const policy = asRecord(value, 'iam_policy');
  if (policy.type !== 'access') throw new BodyProblem('iam_policy.type must be access');
  const roles = asList(policy.roles, 'iam_policy.roles').map((role) =>
    asText(asRecord(role, 'roles').role_id, 'role_id'),
  );
  if (roles.length === 0) throw new BodyProblem('iam_policy.roles must not be empty');
  const unknown = roles.find((role) => !isKnownRole(role));
  if (unknown !== undefined) throw new BodyProblem(`Role not found : ${unknown}`);
  const resources = asList(policy.resources, 'iam_policy.resources').map(readResource);
  if (resources.length === 0) throw new BodyProblem('iam_policy.resources must not be empty');
  return { roles, resources };
}

/** What a policy targets besides the account; one of these is needed. [documented: createPolicy of the policy management SDK] */
const TARGETS = ['serviceType', 'serviceName', 'resourceGroupId', 'service_group_id'];

function readResource(value: unknown): readonly PolicyAttribute[] {
  const attributes = asList(asRecord(value, 'resources').attributes, 'attributes').map((each): PolicyAttribute => {
    const attribute = asRecord(each, 'attributes');
    const operator = attribute.operator === undefined ? {} : { operator: asText(attribute.operator, 'operator') };
    return { name: asText(attribute.name, 'name'), value: asText(attribute.value, 'value'), ...operator };
  });
  const valueOf = (name: string): string | undefined => attributes.find((attribute) => attribute.name === name)?.value;
  if (valueOf('accountId') !== PRACTICE_ACCOUNT_ID) throw new BodyProblem('accountId must be the id of this account');
  // Viewing a resource group itself is the documented exception to the rule of targets.
  const viewsGroup = valueOf('resourceType') === 'resource-group';
  if (!viewsGroup && !attributes.some(({ name }) => TARGETS.includes(name))) {
    throw new BodyProblem(`A resource needs one of ${TARGETS.join(', ')}`);
  }
  for (const id of [valueOf('resourceGroupId'), viewsGroup ? valueOf('resource') : undefined]) {
    if (id !== undefined && id !== '*' && !RESOURCE_GROUPS.some((group) => group.id === id)) {
      throw new BodyProblem(`Resource group not found : ${id}`);
    }
  }
  return attributes;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BodyProblem('The body is not JSON');
  }
}

function asRecord(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BodyProblem(`${name} must be an object`);
  return value as Readonly<Record<string, unknown>>;
}

function asList(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new BodyProblem(`${name} must be a list`);
  return value;
}

/** Attribute values have 1 to 1000 characters. [documented: policy management SDK] */
function asText(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '' || value.length > 1_000) throw new BodyProblem(`${name} must be text`);
  return value;
}

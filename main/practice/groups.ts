import { ACCESS_GROUPS, OWNER_IAM_ID, PRACTICE_ACCOUNT_ID, PUBLIC_ACCESS_GROUP } from './content.ts';
import type { Route, Scene, Turn } from './exchange.ts';
import { answer } from './exchange.ts';
import { iamError } from './errors.ts';
import { findById, iamIdAt, stateAt } from './lifecycle.ts';
import type { PracticeState, PracticeUser } from './state.ts';

/* Access groups and their members. Members are who was invited into a group; the API's own way to add members is not simulated. */

export const groupRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/v2/groups', family: 'groups', handle: listGroups },
  { method: 'GET', pattern: '/v2/groups/:group', family: 'groups', handle: readGroup },
  { method: 'GET', pattern: '/v2/groups/:group/members', family: 'groups', handle: listMembers },
];

/** IBM's limits for `limit`: 0 to 100; the default is not documented. [inferred: 50] */
const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 100;
const CREATED_AT = '2024-01-02T03:04:05.000Z';

function listGroups(state: PracticeState, scene: Scene): Turn {
  const { query } = scene.request;
  if (query.get('account_id') !== PRACTICE_ACCOUNT_ID) {
    return {
      state,
      answer: iamError(400, 'missing_required_query_parameter', 'account_id is missing or not this account'),
    };
  }
  const member = query.get('iam_id');
  const user = member === null ? null : findById(state, member, scene.now);
  const search = (query.get('search') ?? '').toLowerCase().replace(/^(id|name|description):/u, '');
  const groups = ACCESS_GROUPS.filter(
    (group) =>
      (query.get('hide_public_access') !== 'true' || group.id !== PUBLIC_ACCESS_GROUP) &&
      (member === null || group.id === PUBLIC_ACCESS_GROUP || (user !== null && isMember(user, group.id, scene.now))) &&
      [group.id, group.name, group.description].some((text) => text.toLowerCase().includes(search)),
  );
  return answer(
    state,
    200,
    toPage(
      scene,
      'groups',
      groups.map((group) => toGroup(group, scene.origin)),
    ),
  );
}

function readGroup(state: PracticeState, scene: Scene): Turn {
  const group = ACCESS_GROUPS.find(({ id }) => id === scene.params.group);
  if (group === undefined) return { state, answer: iamError(404, 'not_found', 'Access group not found') };
  return answer(state, 200, toGroup(group, scene.origin));
}

function listMembers(state: PracticeState, scene: Scene): Turn {
  const id = scene.params.group ?? '';
  if (!ACCESS_GROUPS.some((group) => group.id === id)) {
    return { state, answer: iamError(404, 'not_found', 'Access group not found') };
  }
  const members = state.users
    .filter((user) => isMember(user, id, scene.now))
    .map((user) => ({
      iam_id: iamIdAt(user, scene.now),
      type: 'user',
      membership_type: 'static',
      name: `${user.profile.firstname} ${user.profile.lastname}`.trim(),
      email: user.email,
      created_at: new Date(user.addedAt).toISOString(),
      created_by_id: user.invitedBy ?? OWNER_IAM_ID,
      href: `${scene.origin}/v2/groups/${id}/members/${iamIdAt(user, scene.now)}`,
    }));
  return answer(state, 200, toPage(scene, 'members', members));
}

/** Access is there from the invitation on; where processing failed there is none. */
function isMember(user: PracticeUser, group: string, now: number): boolean {
  return user.grants.groups.includes(group) && stateAt(user, now) !== 'ERROR_WHILE_PROCESSING';
}

function toGroup(group: (typeof ACCESS_GROUPS)[number], origin: string): Readonly<Record<string, unknown>> {
  return {
    id: group.id,
    name: group.name,
    description: group.description,
    account_id: PRACTICE_ACCOUNT_ID,
    created_at: CREATED_AT,
    created_by_id: OWNER_IAM_ID,
    last_modified_at: CREATED_AT,
    last_modified_by_id: OWNER_IAM_ID,
    href: `${origin}/v2/groups/${group.id}`,
    is_federated: false,
  };
}

/** A page by `limit` and `offset`, with links, as the access groups API makes them. */
function toPage(scene: Scene, name: string, entries: readonly unknown[]): Readonly<Record<string, unknown>> {
  const { path, query } = scene.request;
  const limit = Math.min(Number(query.get('limit') ?? DEFAULT_LIMIT) || DEFAULT_LIMIT, MAX_LIMIT);
  const offset = Number(query.get('offset') ?? 0) || 0;
  const link = (at: number): { href: string } => {
    const linked = new URLSearchParams(query);
    linked.set('limit', String(limit));
    linked.set('offset', String(at));
    return { href: `${scene.origin}${path}?${linked.toString()}` };
  };
  const lastOffset = Math.max(0, Math.ceil(entries.length / limit) - 1) * limit;
  return {
    limit,
    offset,
    total_count: entries.length,
    first: link(0),
    last: link(lastOffset),
    ...(offset > 0 && { previous: link(Math.max(0, offset - limit)) }),
    ...(offset + limit < entries.length && { next: link(offset + limit) }),
    [name]: entries.slice(offset, offset + limit),
  };
}

import IamAccessGroupsV2 from '@ibm-cloud/platform-services/iam-access-groups/v2.js';
import type ResourceManagerV2 from '@ibm-cloud/platform-services/resource-manager/v2.js';
import { z } from 'zod';
import type { CatalogAccessGroup, CatalogResourceGroup } from '#app/access/catalog.ts';
import { CloudError } from './cloud.ts';
import type { Read } from './reader.ts';

/* Access groups and resource groups: the names an account has given itself. */

/** An account has at most 500 access groups (IBM, "IAM limits"); ten times as many pages as that needs. */
const MAX_GROUP_PAGES = 50;
const GROUPS_PER_PAGE = 100;

const groupSchema = z.object({ id: z.string(), name: z.string(), description: z.string().default('') });

/**
 * The access groups that the caller can see, in the order of their names. Without the group that everybody is in anyway. Throws
 * CloudError.
 */
export async function readAccessGroups(
  service: IamAccessGroupsV2,
  read: Read,
  accountId: string,
  signal?: AbortSignal,
): Promise<readonly CatalogAccessGroup[]> {
  const pager = new IamAccessGroupsV2.AccessGroupsPager(service, {
    accountId,
    limit: GROUPS_PER_PAGE,
    hidePublicAccess: true,
  });
  const groups: CatalogAccessGroup[] = [];
  for (let page = 0; pager.hasNext(); page += 1) {
    if (page === MAX_GROUP_PAGES) throw new CloudError('bad-answer', 'The list of access groups does not end');
    groups.push(...(await read(async () => parseList(await pager.getNext(), groupSchema), signal)));
  }
  return sortByName(groups);
}

const resourceGroupSchema = z.object({
  id: z.string(),
  name: z.string(),
  default: z.boolean().default(false),
  state: z.string().default('ACTIVE'),
});

/** The resource groups that the caller can see, in the order of their names. Throws CloudError. */
export async function readResourceGroups(
  service: ResourceManagerV2,
  read: Read,
  accountId: string,
  signal?: AbortSignal,
): Promise<readonly CatalogResourceGroup[]> {
  const groups = await read(
    async () => parseList((await service.listResourceGroups({ accountId })).result.resources, resourceGroupSchema),
    signal,
  );
  return sortByName(
    groups
      .filter((group) => group.state === 'ACTIVE')
      .map((group) => ({ id: group.id, name: group.name, isDefault: group.default })),
  );
}

function parseList<T>(entries: unknown, schema: z.ZodType<T>): readonly T[] {
  const list = z.array(schema).safeParse(entries);
  if (!list.success) throw new CloudError('bad-answer', 'The list is not in a form that can be read');
  return list.data;
}

/** By name, then by id, in code units: the same everywhere, so that an unchanged account gives an unchanged catalog. */
export function sortByName<T extends { readonly name: string; readonly id?: string }>(
  entries: readonly T[],
): readonly T[] {
  const keyOf = (entry: T): string => `${entry.name}\n${entry.id ?? ''}`;
  return entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

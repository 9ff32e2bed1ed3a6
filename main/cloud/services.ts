import type GlobalCatalogV1 from '@ibm-cloud/platform-services/global-catalog/v1.js';
import type IamPolicyManagementV1 from '@ibm-cloud/platform-services/iam-policy-management/v1.js';
import PQueue from 'p-queue';
import { z } from 'zod';
import type { CatalogService } from '#app/access/catalog.ts';
import { CloudError } from './cloud.ts';
import { sortByName } from './catalog-names.ts';
import { ACCOUNT_MANAGEMENT_NAMES, KNOWN_SERVICES } from './known-services.ts';
import type { Read } from './reader.ts';
import { readRoles } from './roles.ts';

/* The services that policies can name, each with its roles. */

const PAGE_SIZE = 200;
/** Enough for ten times the services that IBM has. */
const MAX_PAGES = 20;
/** Role look-ups at the same time: a full catalogue has some two hundred. */
const CONCURRENT_ROLE_READS = 6;

const entrySchema = z.object({
  name: z.string(),
  disabled: z.boolean().default(false),
  overview_ui: z.object({ en: z.object({ display_name: z.string() }).optional() }).nullish(),
});

const pageSchema = z.object({ count: z.number().optional(), resources: z.array(z.unknown()).default([]) });

type Named = Pick<CatalogService, 'name' | 'displayName' | 'resourceTypes' | 'accountManagement'>;

export interface ServiceSources {
  readonly catalog: GlobalCatalogV1;
  readonly policies: IamPolicyManagementV1;
}

/**
 * Every service of the global catalogue that works with IAM, the ones Guestlist knows besides, and the account management services,
 * in the order of their names. Throws CloudError.
 */
export async function readServices(
  sources: ServiceSources,
  read: Read,
  accountId: string,
  signal?: AbortSignal,
): Promise<readonly CatalogService[]> {
  const listed = await readListed(sources.catalog, read, signal);
  const services = new Map<string, Named>();
  for (const { name, displayName, resourceTypes } of KNOWN_SERVICES) {
    services.set(name, { name, displayName, resourceTypes, accountManagement: false });
  }
  for (const [name, displayName] of listed) {
    const resourceTypes = services.get(name)?.resourceTypes ?? [];
    services.set(name, { name, displayName, resourceTypes, accountManagement: false });
  }
  for (const [name, displayName] of Object.entries(ACCOUNT_MANAGEMENT_NAMES)) {
    services.set(name, { name, displayName, resourceTypes: [], accountManagement: true });
  }
  const queue = new PQueue({ concurrency: CONCURRENT_ROLE_READS });
  const withRoles = await queue.addAll(
    [...services.values()].map((service) => async (): Promise<CatalogService> => {
      const roles = await readRoles(sources.policies, read, accountId, service.name, signal);
      return { ...service, roles };
    }),
  );
  return sortByName(
    withRoles.filter(({ name, roles, accountManagement }) => roles.length > 0 || listed.has(name) || accountManagement),
  );
}

/** Name and display name of the catalogue's services. */
async function readListed(
  catalog: GlobalCatalogV1,
  read: Read,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  let offset = 0;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { count, resources } = await read(async () => {
      const { result } = await catalog.listCatalogEntries({
        q: 'kind:service iam:true active:true',
        include: '*',
        languages: 'en',
        offset,
        limit: PAGE_SIZE,
        ...(signal && { signal }),
      });
      const parsed = pageSchema.safeParse(result);
      if (!parsed.success) throw new CloudError('bad-answer', 'The catalogue is not in a form that can be read');
      return parsed.data;
    }, signal);
    for (const resource of resources) {
      const entry = entrySchema.safeParse(resource);
      if (entry.success && !entry.data.disabled) {
        names.set(entry.data.name, entry.data.overview_ui?.en?.display_name ?? entry.data.name);
      }
    }
    offset += resources.length;
    if (resources.length === 0 || offset >= (count ?? 0)) break;
  }
  return names;
}

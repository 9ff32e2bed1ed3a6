import { z } from 'zod';
import type { Catalog } from '#app/access/catalog.ts';
import type { CatalogChanges } from '#app/contract/views.ts';

const text = z.string();
const role = z.object({
  id: text,
  displayName: text,
  description: text,
  kind: z.enum(['platform', 'service', 'custom']),
  actions: z.array(text),
});
const named = { id: text, name: text };

const changesSchema: z.ZodType<CatalogChanges> = z.object({
  since: text,
  list: z.array(
    z.object({
      change: z.enum(['added', 'renamed', 'removed']),
      kind: z.enum(['access-group', 'resource-group', 'service', 'role', 'custom-role']),
      id: text,
      name: text,
      formerName: text.exactOptional(),
      drafts: z.array(text),
    }),
  ),
});

/** A catalog as it is kept, with what was new about it. */
export interface KeptCatalog extends Catalog {
  /** Absent in the first one of an account. */
  readonly changes?: CatalogChanges;
}

/** A catalog as it is kept on disk. */
export const catalogSchema: z.ZodType<KeptCatalog> = z.object({
  changes: changesSchema.exactOptional(),
  accountId: text,
  version: text,
  fetchedAt: text,
  accessGroups: z.array(z.object({ ...named, description: text })),
  resourceGroups: z.array(z.object({ ...named, isDefault: z.boolean() })),
  services: z.array(
    z.object({
      name: text,
      displayName: text,
      accountManagement: z.boolean(),
      roles: z.array(role),
      resourceTypes: z.array(text),
    }),
  ),
  commonRoles: z.array(role),
  cloudFoundry: z.array(z.object({ ...named, region: text, spaces: z.array(z.object(named)) })).nullable(),
  classicLinked: z.boolean().nullable(),
  allowedAddressPatterns: z.array(text).nullable(),
});

import { z } from 'zod';
import type { Catalog } from '#app/access/catalog.ts';

const text = z.string();
const role = z.object({
  id: text,
  displayName: text,
  description: text,
  kind: z.enum(['platform', 'service', 'custom']),
  actions: z.array(text),
});
const named = { id: text, name: text };

/** A catalog as it is kept on disk. */
export const catalogSchema: z.ZodType<Catalog> = z.object({
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

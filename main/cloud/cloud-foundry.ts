import { z } from 'zod';
import type { CatalogCfOrganization } from '#app/access/catalog.ts';
import { CloudError } from './cloud.ts';
import type { PlainService } from './plain-service.ts';
import type { Read } from './reader.ts';

/*
 * Cloud Foundry organizations and spaces. IBM has retired them; where they are gone the answer is null, and nothing else may suffer for
 * it. Shapes as IBM's Go client reads them (bluemix-go, mccpv2).
 */

const REGION = 'us-south';
const MAX_PAGES = 20;

const entrySchema = z.object({ metadata: z.object({ guid: z.string() }), entity: z.object({ name: z.string() }) });
const pageSchema = z.object({ next_url: z.string().nullish(), resources: z.array(entrySchema) });

/** The organizations with their spaces; null where the account has no Cloud Foundry. Never throws but for the signal. */
export async function readCloudFoundry(
  service: PlainService,
  read: Read,
  signal?: AbortSignal,
): Promise<readonly CatalogCfOrganization[] | null> {
  try {
    const organizations = await readPages(service, read, `/v2/organizations?region=${REGION}`, signal);
    const withSpaces: CatalogCfOrganization[] = [];
    for (const { id, name } of organizations) {
      const spaces = await readPages(
        service,
        read,
        `/v2/organizations/${encodeURIComponent(id)}/spaces?region=${REGION}`,
        signal,
      );
      withSpaces.push({ id, name, region: REGION, spaces });
    }
    return withSpaces;
  } catch (error) {
    if (error instanceof CloudError) return null;
    throw error;
  }
}

async function readPages(
  service: PlainService,
  read: Read,
  first: string,
  signal?: AbortSignal,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found: { id: string; name: string }[] = [];
  let url: string | null = first;
  for (let page = 0; url !== null && page < MAX_PAGES; page += 1) {
    const current: string = url;
    const { resources, next_url: next } = await read(async () => {
      const parsed = pageSchema.safeParse((await service.send({ method: 'GET', url: current, signal })).result);
      if (!parsed.success) throw new CloudError('bad-answer', 'The organizations are not in a form that can be read');
      return parsed.data;
    }, signal);
    found.push(...resources.map(({ metadata, entity }) => ({ id: metadata.guid, name: entity.name })));
    // Only a path of the same host is followed: the token goes along.
    url = next?.startsWith('/') === true && !next.startsWith('//') ? next : null;
  }
  return found;
}

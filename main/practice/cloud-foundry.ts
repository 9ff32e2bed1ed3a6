import { CLOUD_FOUNDRY_ORGANIZATION, CLOUD_FOUNDRY_REGION } from './content.ts';
import { userError } from './errors.ts';
import type { Route, Scene, Turn } from './exchange.ts';
import { answer } from './exchange.ts';
import type { PracticeState } from './state.ts';

/*
 * Cloud Foundry organizations and spaces, which IBM has retired and the practice account keeps, in the shapes that IBM's own Go
 * client reads (bluemix-go, mccpv2). [seen in code]
 */

const ORGANIZATION = '/v2/organizations/:organization';

export const cloudFoundryRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/v2/regions', family: 'cloud-foundry', handle: whileOffered(listRegions) },
  { method: 'GET', pattern: '/v2/organizations', family: 'cloud-foundry', handle: whileOffered(listOrganizations) },
  { method: 'GET', pattern: `${ORGANIZATION}/spaces`, family: 'cloud-foundry', handle: whileOffered(listSpaces) },
  { method: 'GET', pattern: `${ORGANIZATION}/regions`, family: 'cloud-foundry', handle: whileOffered(listRegions) },
];

function whileOffered(handle: Route['handle']): Route['handle'] {
  return (state, scene) =>
    scene.switches.cloudFoundryOffered
      ? handle(state, scene)
      : { state, answer: userError(404, 'Not Found', 'Cloud Foundry is not offered') };
}

function listRegions(state: PracticeState, { origin }: Scene): Turn {
  return answer(state, 200, [
    {
      id: CLOUD_FOUNDRY_REGION,
      name: CLOUD_FOUNDRY_REGION,
      display_name: 'US South',
      domain: 'us-south.cf.cloud.ibm.com',
      cf_api: origin,
      console_url: origin,
      mccp_api: origin,
      type: 'public',
      home: true,
    },
  ]);
}

function listOrganizations(state: PracticeState, { request }: Scene): Turn {
  const region = request.query.get('region');
  const name = /^name:(.*)$/u.exec(request.query.get('q') ?? '')?.[1];
  const { id, name: own } = CLOUD_FOUNDRY_ORGANIZATION;
  const shown = (region === null || region === CLOUD_FOUNDRY_REGION) && (name === undefined || name === own);
  const entity = { name: own, region: CLOUD_FOUNDRY_REGION, status: 'active', billing_enabled: true };
  return answer(state, 200, toEnvelope(shown ? [{ guid: id, url: `/v2/organizations/${id}`, entity }] : []));
}

function listSpaces(state: PracticeState, { params }: Scene): Turn {
  const { id, spaces } = CLOUD_FOUNDRY_ORGANIZATION;
  if (params.organization !== id) return { state, answer: userError(404, 'Not Found', 'Organization not found') };
  const entries = spaces.map((space) => ({
    guid: space.id,
    url: `/v2/spaces/${space.id}`,
    entity: { name: space.name, organization_guid: id },
  }));
  return answer(state, 200, toEnvelope(entries));
}

function toEnvelope(
  entries: readonly { guid: string; url: string; entity: unknown }[],
): Readonly<Record<string, unknown>> {
  return {
    total_results: entries.length,
    total_pages: 1,
    next_url: null,
    resources: entries.map(({ guid, url, entity }) => ({ metadata: { guid, url }, entity })),
  };
}

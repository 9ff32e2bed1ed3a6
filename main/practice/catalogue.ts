import type { Route, Scene, Turn } from './exchange.ts';
import { answer } from './exchange.ts';
import { SERVICES } from './service-content.ts';
import type { PracticeService } from './service-content.ts';
import type { PracticeState } from './state.ts';

/* The global catalogue, as far as it lists services: `GET /api/v1/`. */

export const catalogueRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/api/v1', family: 'catalogue', handle: listEntries },
];

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

function listEntries(state: PracticeState, { request, origin }: Scene): Turn {
  const { query } = request;
  const wanted = parseFilter(query.get('q') ?? '');
  const entries = SERVICES.filter((service) => wanted(service)).map((service) => toEntry(service, origin));
  const limit = Math.min(Number(query.get('_limit') ?? DEFAULT_LIMIT) || DEFAULT_LIMIT, MAX_LIMIT);
  const offset = Number(query.get('_offset') ?? 0) || 0;
  const page = entries.slice(offset, offset + limit);
  const link = (at: number): string => {
    const linked = new URLSearchParams(query);
    linked.set('_limit', String(limit));
    linked.set('_offset', String(at));
    return `${origin}/api/v1/?${linked.toString()}`;
  };
  return answer(state, 200, {
    offset,
    limit,
    count: entries.length,
    resource_count: page.length,
    first: link(0),
    ...(offset + limit < entries.length && { next: link(offset + limit) }),
    resources: page,
  });
}

/**
 * The filters of `q` that IBM documents and that say something here: `kind:`, `tag:`, `active:`, `iam:`, and bare words for the
 * name. Other filters let everything through.
 */
function parseFilter(q: string): (service: PracticeService) => boolean {
  const words = q.split(/\s+/u).filter((word) => word !== '');
  return (service) =>
    words.every((word) => {
      const [key, value] = word.split(':');
      if (value === undefined) return service.name.includes(word) || service.displayName.toLowerCase().includes(word);
      if (key === 'kind') return value === 'service';
      if (key === 'tag') return service.tags.includes(value);
      if (key === 'active' || key === 'iam') return value === 'true';
      return true;
    });
}

function toEntry(service: PracticeService, origin: string): Readonly<Record<string, unknown>> {
  return {
    id: service.catalogueId,
    catalog_crn: `crn:v1:bluemix:public:globalcatalog::::${service.name}:${service.catalogueId}`,
    name: service.name,
    kind: 'service',
    active: true,
    disabled: false,
    group: false,
    overview_ui: {
      en: {
        display_name: service.displayName,
        description: service.displayName,
        long_description: service.displayName,
      },
    },
    provider: { name: 'IBM', email: 'support@practice.example' },
    tags: service.tags,
    metadata: { rc_compatible: true, service: { type: 'service', iam_compatible: true, rc_provisionable: true } },
    url: `${origin}/api/v1/${service.catalogueId}`,
  };
}

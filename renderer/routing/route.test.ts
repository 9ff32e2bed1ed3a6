import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, STEPS, type Route } from './route.ts';

const DRAFT = '0123456789abcdef0123456789abcdef';

describe('routes', () => {
  const routes: Route[] = [
    { screen: 'drafts' },
    ...STEPS.map((step) => ({ screen: 'draft', draft: DRAFT, step }) as const),
    { screen: 'draft', draft: DRAFT, step: 'matrix' },
    { screen: 'draft', draft: DRAFT, step: 'review', access: 8 },
    { screen: 'draft', draft: DRAFT, step: 'import', at: { file: '89abcdef', line: 12 } },
    { screen: 'submissions', submission: null },
    { screen: 'submissions', submission: DRAFT },
    { screen: 'accounts' },
  ];

  it.each(routes)('come back from their own fragment: $screen $step', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/drafts/x',
    `#/drafts/${DRAFT}`,
    `#/drafts/${DRAFT}/send`,
    `#/drafts/${DRAFT}/plan/x`,
    `#/drafts/${DRAFT}/plan/8`,
    `#/drafts/${DRAFT}/review/0`,
    `#/drafts/${DRAFT}/review/8/9`,
    `#/drafts/${DRAFT}/review/89abcdef/12`,
    `#/drafts/${DRAFT}/import/89abcdef/0`,
    `#/drafts/${DRAFT}/import/../12`,
    `#/drafts/${DRAFT}/import/89abcdef/12/3`,
    `#/submissions/${DRAFT}/review/8`,
  ])('that nobody knows lead to the drafts: %j', (fragment) => {
    expect(parseRoute(fragment)).toEqual({ screen: 'drafts' });
  });

  it('leave out a submission whose id cannot be one', () => {
    expect(parseRoute('#/submissions/../secret')).toEqual({ screen: 'drafts' });
    expect(parseRoute('#/submissions/%2e')).toEqual({ screen: 'submissions', submission: null });
  });
});

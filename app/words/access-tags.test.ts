import { describe, expect, it } from 'vitest';
import type { AccessOption } from '../access/types.ts';
import { makeTestCatalog, PROD, READER } from '../import/test-catalog.ts';
import { tagApart } from './access-tags.ts';

const inGroup = (value: string): AccessOption => ({
  kind: 'iam-policy',
  attributes: [
    { name: 'resourceGroupId', value },
    { name: 'serviceName', value: 'kms' },
  ],
  roles: [READER],
});
const TWIN = '9'.repeat(32);
const catalog = makeTestCatalog({
  resourceGroups: [
    { id: PROD, name: 'prod', isDefault: false },
    { id: TWIN, name: 'prod', isDefault: false },
  ],
});

describe('tags side by side', () => {
  it('show the ids behind names that would read the same', () => {
    const texts = tagApart([inGroup(PROD), inGroup(TWIN)], catalog).map(({ text }) => text);
    expect(new Set(texts).size).toBe(2);
    expect(texts[0]).toContain(PROD);
  });

  it('stay short where they differ already', () => {
    expect(tagApart([inGroup(PROD)], catalog)[0]!.text).toBe('Reader · Key Protect · prod');
  });
});

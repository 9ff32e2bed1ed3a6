import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCloud } from '../../cloud/sdk-cloud.ts';
import { createRandomIds } from '../../compose/random-ids.ts';
import { createWallClock } from '../../compose/wall-clock.ts';
import { PRACTICE_ACCOUNT_ID, PRACTICE_API_KEY } from '../../practice/content.ts';
import { startPractice, type Practice } from '../../practice/practice.ts';
import { toCatalogVersion } from './catalog-version.ts';
import { createPracticeCatalog } from './practice-catalog.ts';

const clock = createWallClock();
let practice: Practice;

beforeEach(async () => void (practice = await startPractice({ clock, ids: createRandomIds() })));
afterEach(() => practice.close());

it('is what fetching the catalog of the practice account finds', async () => {
  const cloud = createCloud({ baseUrl: practice.url, apiKey: PRACTICE_API_KEY, clock, practice: true });
  const fetched = await cloud.fetchCatalog(PRACTICE_ACCOUNT_ID);
  const builtIn = createPracticeCatalog();
  expect(builtIn).toEqual(fetched);
  expect(toCatalogVersion(builtIn)).toBe(toCatalogVersion(fetched));
});

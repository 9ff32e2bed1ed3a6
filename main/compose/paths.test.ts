import { existsSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { expect, test } from 'vitest';
import { resolvePaths } from './paths.ts';

test('GUESTLIST_HOME is the data folder, also when it is relative', () => {
  expect(resolvePaths({ GUESTLIST_HOME: '/tmp/somewhere' }).data).toBe('/tmp/somewhere');
  expect(resolvePaths({ GUESTLIST_HOME: 'here' }).data).toBe(join(process.cwd(), 'here'));
});

test.each([{}, { GUESTLIST_HOME: '' }])('without it (%j) the platform says where', (env) => {
  const { data } = resolvePaths(env);
  expect(isAbsolute(data)).toBe(true);
  expect(data).toContain('Guestlist');
});

test('the assets are the folder of this project', () => {
  const { assets } = resolvePaths({});
  expect(basename(assets)).toBe('assets');
  expect(existsSync(assets)).toBe(true);
});

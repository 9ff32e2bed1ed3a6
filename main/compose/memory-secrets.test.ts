import { expect, test } from 'vitest';
import { createMemorySecrets, takeEnvironmentKey } from './memory-secrets.ts';

test('a secret is there until it is deleted', async () => {
  const secrets = createMemorySecrets();
  expect(await secrets.get('acme')).toBeNull();
  await secrets.set('acme', 'k1');
  expect(await secrets.get('acme')).toBe('k1');
  await secrets.delete('acme');
  expect(await secrets.get('acme')).toBeNull();
});

test('the key of the environment stands in for one that was never set', async () => {
  const secrets = createMemorySecrets('from-environment');
  expect(await secrets.get('acme')).toBe('from-environment');
  await secrets.set('acme', 'typed');
  expect(await secrets.get('acme')).toBe('typed');
});

test('the key is taken out of the environment, so that no child process sees it', () => {
  const env: Record<string, string | undefined> = { IBMCLOUD_API_KEY: ' k1\n', OTHER: 'x' };
  expect(takeEnvironmentKey(env)).toBe('k1');
  expect(env).toEqual({ OTHER: 'x' });
});

test.each([undefined, '', '  '])('a key of %j is none', (value) => {
  expect(takeEnvironmentKey({ IBMCLOUD_API_KEY: value })).toBeNull();
});

import { describe, expect, it, vi } from 'vitest';
import { ACCOUNT_MANAGEMENT_SERVICES } from '#app/access/services.ts';
import { practiceCatalog } from '#main/practice/practice-catalog.ts';
import { CloudError } from './cloud.ts';
import { createCloud } from './sdk-cloud.ts';
import { openCloud } from './testing/open-cloud.ts';

describe('signing in', () => {
  it.each([
    ['practice', 'user', 'owner@practice.example'],
    ['practice-editor', 'user', 'ana.active@practice.example'],
    ['practice-service-id', 'service-id', 'practice-automation'],
  ])('tells whose key %s is', async (apiKey, kind, name) => {
    await using fixture = await openCloud({ apiKey });
    expect(await fixture.cloud.identify()).toMatchObject({ kind, name, accountId: fixture.accountId });
  });

  it('calls a key that IAM does not know invalid', async () => {
    await using fixture = await openCloud({ apiKey: 'nobody' });
    await expect(fixture.cloud.identify()).rejects.toMatchObject({ code: 'key-invalid', status: 400 });
  });

  it('asks for one token and keeps it', async () => {
    await using fixture = await openCloud();
    await Promise.all([fixture.cloud.identify(), fixture.cloud.readAccount(fixture.accountId)]);
    await fixture.cloud.identify();
    const { body } = await fixture.account.control('GET', '/requests');
    expect(
      (body as { requests: { path: string }[] }).requests.filter(({ path }) => path === '/identity/token'),
    ).toHaveLength(1);
  });

  it('asks for a new token in time, by its own clock', async () => {
    await using fixture = await openCloud();
    await fixture.cloud.identify();
    await fixture.clock.sleep(50 * 60 * 1_000);
    await fixture.cloud.readAccount(fixture.accountId);
    expect((await fixture.requests()).every(({ status }) => status === 200)).toBe(true);
  });

  it('asks for a new token when the server finds the old one expired', async () => {
    await using fixture = await openCloud();
    await fixture.cloud.identify();
    await fixture.account.practice.advance(2 * 60 * 60 * 1_000);
    expect(await fixture.cloud.readAccount(fixture.accountId)).toMatchObject({ name: 'Practice account' });
    expect((await fixture.requests()).map(({ status }) => status)).toEqual([401, 200]);
  });

  it('says so when nobody answers', async () => {
    await using fixture = await openCloud();
    await fixture.account.practice.close();
    await expect(fixture.cloud.identify()).rejects.toMatchObject({ code: 'unreachable', status: null });
  });

  it('calls a token endpoint that answers something else a bad answer', async () => {
    await using fixture = await openCloud({ faults: ['POST token garble'] });
    await expect(fixture.cloud.identify()).rejects.toMatchObject({ code: 'bad-answer' });
  });
});

describe('reading the account', () => {
  it('knows the owner, the name and the linked classic account', async () => {
    await using fixture = await openCloud();
    expect(await fixture.cloud.readAccount(fixture.accountId)).toEqual({
      id: fixture.accountId,
      name: 'Practice account',
      callerIsOwner: true,
      classicLinked: true,
    });
  });

  it('knows that an editor is not the owner', async () => {
    await using fixture = await openCloud({ apiKey: 'practice-editor' });
    expect(await fixture.cloud.readAccount(fixture.accountId)).toMatchObject({ callerIsOwner: false });
  });

  it('leaves open what the caller may not see', async () => {
    await using fixture = await openCloud({ faults: ['GET accounts 403'] });
    expect(await fixture.cloud.readAccount(fixture.accountId)).toEqual({
      id: fixture.accountId,
      name: fixture.accountId,
      callerIsOwner: null,
      classicLinked: null,
    });
  });

  it('says that there is no such account', async () => {
    await using fixture = await openCloud();
    await expect(fixture.cloud.readAccount('0'.repeat(32))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('fetching the catalog', () => {
  it('fetches exactly what the practice account contains', async () => {
    await using fixture = await openCloud();
    expect(await fixture.cloud.fetchCatalog(fixture.accountId)).toEqual(practiceCatalog());
  });

  it('offers every account management service', async () => {
    await using fixture = await openCloud();
    const { services } = await fixture.cloud.fetchCatalog(fixture.accountId);
    const names = services.filter(({ accountManagement }) => accountManagement).map(({ name }) => name);
    expect(new Set(names)).toEqual(ACCOUNT_MANAGEMENT_SERVICES);
  });

  it('takes what is not offered for not available', async () => {
    await using fixture = await openCloud({ faults: ['cloud-foundry-gone', 'classic-unlinked'] });
    expect(await fixture.cloud.fetchCatalog(fixture.accountId)).toMatchObject({
      cloudFoundry: null,
      classicLinked: false,
    });
  });

  it('does without the settings where they may not be seen', async () => {
    await using fixture = await openCloud({ faults: ['GET settings 403'] });
    expect(await fixture.cloud.fetchCatalog(fixture.accountId)).toMatchObject({ allowedAddressPatterns: null });
  });

  it('knows which addresses the account lets in', async () => {
    await using fixture = await openCloud({ faults: ['allow-list=**@example.com,*@x.org'] });
    const { allowedAddressPatterns } = await fixture.cloud.fetchCatalog(fixture.accountId);
    expect(allowedAddressPatterns).toEqual(['**@example.com', '*@x.org']);
  });

  it('keeps a service whose roles may not be seen, without roles', async () => {
    await using fixture = await openCloud({ faults: ['GET roles 403 nth=18'] });
    const { services } = await fixture.cloud.fetchCatalog(fixture.accountId);
    expect(services.filter(({ roles }) => roles.length === 0)).toHaveLength(1);
  });

  it('fails as a whole when a part cannot be read', async () => {
    await using fixture = await openCloud({ faults: ['GET groups 500'] });
    await expect(fixture.cloud.fetchCatalog(fixture.accountId)).rejects.toMatchObject({
      code: 'server-error',
      status: 500,
    });
  });

  it('gets by when every third answer is a stumble', async () => {
    await using fixture = await openCloud({ faults: ['GET any 503 every=3'] });
    expect(await fixture.cloud.fetchCatalog(fixture.accountId)).toEqual(practiceCatalog());
  });
});

describe('where requests go', () => {
  it('never sends loopback requests through a proxy', async () => {
    await using fixture = await openCloud();
    for (const name of ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY']) vi.stubEnv(name, 'http://127.0.0.1:9');
    vi.stubEnv('no_proxy', '');
    vi.stubEnv('NO_PROXY', '');
    try {
      expect(await fixture.cloud.readAccount(fixture.accountId)).toMatchObject({ name: 'Practice account' });
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('follows no redirect', async () => {
    await using fixture = await openCloud({ faults: ['GET accounts 302'] });
    await expect(fixture.cloud.readAccount(fixture.accountId)).rejects.toMatchObject({
      code: 'bad-answer',
      status: 302,
    });
  });

  it('refuses a base URL that would send the key in the clear', () => {
    const clock = { now: () => 0, sleep: async () => undefined };
    const create = () => createCloud({ apiKey: 'k', baseUrl: 'http://example.com', clock, practice: false });
    expect(create).toThrow(CloudError);
  });

  it('gives up waiting for a server that never answers', async () => {
    await using fixture = await openCloud({ faults: ['GET accounts hang'], timeoutMs: 50 });
    await expect(fixture.cloud.readAccount(fixture.accountId)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('stops when told to, with the reason it was given', async () => {
    await using fixture = await openCloud({ faults: ['GET accounts hang'] });
    const reason = new Error('enough');
    const controller = new AbortController();
    const reading = fixture.cloud.readAccount(fixture.accountId, controller.signal);
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });
});

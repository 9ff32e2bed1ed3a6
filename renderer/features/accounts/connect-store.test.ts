import { describe, expect, it } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import type { AccountView } from '#app/contract/views.ts';
import { createScriptedClient } from '../../stores/scripted-client.ts';
import { createConnectStore, toField } from './connect-store.ts';

const account = { name: 'Acme' } as unknown as AccountView;
const input = { name: ' Acme ', apiKey: ' secret-key ', baseUrl: '' };

describe('connecting an account', () => {
  it('sends name, key and no address for IBM itself', async () => {
    const { client, calls } = createScriptedClient({ 'accounts.connect': () => account });
    expect(await createConnectStore(client).getState().connect(input)).toEqual(account);
    expect(calls).toEqual([
      { method: 'accounts.connect', params: { name: 'Acme', apiKey: 'secret-key', baseUrl: null } },
    ]);
  });

  it('never keeps the key, whether it was accepted or not', async () => {
    const { client } = createScriptedClient({
      'accounts.connect': () => {
        throw new CodedError('key-invalid');
      },
    });
    const store = createConnectStore(client);
    await store.getState().connect(input);
    expect(JSON.stringify(store.getState())).not.toContain('secret-key');
  });

  it('sends nothing while a field is missing or wrong', async () => {
    const { client, calls } = createScriptedClient({ 'accounts.connect': () => account });
    const store = createConnectStore(client);
    await store.getState().connect({ name: ' ', apiKey: '', baseUrl: 'cloud.test' });
    expect([...store.getState().invalid]).toEqual(['name', 'apiKey', 'baseUrl']);
    expect(calls).toEqual([]);
  });

  it('does not send twice while it is connecting', async () => {
    let release!: (found: AccountView) => void;
    const { client, calls } = createScriptedClient({
      'accounts.connect': () => new Promise<AccountView>((resolve) => (release = resolve)),
    });
    const store = createConnectStore(client);
    const first = store.getState().connect(input);
    expect(await store.getState().connect(input)).toBeNull();
    release(account);
    expect(await first).toEqual(account);
    expect(calls).toHaveLength(1);
  });

  it('knows which field a refusal is about', () => {
    expect(toField(new CodedError('key-of-service-id'))).toBe('apiKey');
    expect(toField(new CodedError('base-url-refused'))).toBe('baseUrl');
    expect(toField(new CodedError('account-name-taken'))).toBe('name');
    expect(toField(new CodedError('cloud-unreachable'))).toBeNull();
    expect(toField(new TypeError('offline'))).toBeNull();
  });
});

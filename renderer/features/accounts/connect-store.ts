import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#app/contract/client.ts';
import { CodedError } from '#app/contract/errors.ts';
import type { AccountView } from '#app/contract/views.ts';

/** What is typed to connect an account. The key is passed through and never becomes part of any state. */
export interface ConnectInput {
  readonly name: string;
  readonly apiKey: string;
  /** As typed; empty means IBM's own hosts. */
  readonly baseUrl: string;
}

/** The field a problem belongs to. */
export type ConnectField = 'name' | 'apiKey' | 'baseUrl';

export interface ConnectState {
  readonly busy: boolean;
  /** Fields that are missing or wrong, found before anything was sent. */
  readonly invalid: ReadonlySet<ConnectField>;
  /** Why the main process refused; null when it did not. */
  readonly failure: unknown;
  /** Connects. Answers the account, or null when something was wrong; what is in the state. Never rejects. */
  connect(input: ConnectInput): Promise<AccountView | null>;
}

export type ConnectStore = StoreApi<ConnectState>;

export function createConnectStore(client: Client): ConnectStore {
  return createStore<ConnectState>((set, get) => ({
    busy: false,
    invalid: new Set(),
    failure: null,
    async connect({ name, apiKey, baseUrl }) {
      if (get().busy) return null;
      const invalid = new Set<ConnectField>([
        ...(name.trim() === '' ? (['name'] as const) : []),
        ...(apiKey.trim() === '' ? (['apiKey'] as const) : []),
        ...(isAddress(baseUrl) ? [] : (['baseUrl'] as const)),
      ]);
      set({ invalid, failure: null });
      if (invalid.size > 0) return null;
      set({ busy: true });
      try {
        const address = baseUrl.trim() === '' ? null : baseUrl.trim();
        return await client.call('accounts.connect', { name: name.trim(), apiKey: apiKey.trim(), baseUrl: address });
      } catch (failure) {
        set({ failure });
        return null;
      } finally {
        set({ busy: false });
      }
    },
  }));
}

/** The field a refusal is about; null when it is about none of them. */
export function toField(failure: unknown): ConnectField | null {
  if (!(failure instanceof CodedError)) return null;
  switch (failure.code) {
    case 'key-invalid':
    case 'key-of-service-id':
    case 'key-without-account':
      return 'apiKey';
    case 'base-url-refused':
    case 'base-url-differs':
      return 'baseUrl';
    case 'account-name-taken':
    case 'account-differs':
      return 'name';
    default:
      return null;
  }
}

/** Empty or something like an address; what exactly is allowed the main process decides. */
function isAddress(text: string): boolean {
  return text.trim() === '' || /^https?:\/\/\S+$/.test(text.trim());
}

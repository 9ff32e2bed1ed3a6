import type { SecretStore } from './ports.ts';

/**
 * Secrets kept until the program ends, for hosts without a safe place. A secret that was never set is `environmentKey`: the
 * command line is started anew for each command and gets its key from the environment each time. Whether that key belongs to the
 * account is for the account to check.
 */
export function createMemorySecrets(environmentKey: string | null = null): SecretStore {
  const secrets = new Map<string, string>();
  return {
    kind: 'memory',
    get: async (name) => secrets.get(name) ?? environmentKey,
    set: async (name, secret) => void secrets.set(name, secret),
    delete: async (name) => void secrets.delete(name),
  };
}

/** Takes IBMCLOUD_API_KEY out of the environment, so that no program started from here inherits it; null when it is not set. */
export function takeEnvironmentKey(env: Record<string, string | undefined>): string | null {
  const key = env['IBMCLOUD_API_KEY']?.trim();
  delete env['IBMCLOUD_API_KEY'];
  return key || null;
}

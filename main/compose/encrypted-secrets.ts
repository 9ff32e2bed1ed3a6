import { join } from 'node:path';
import { z } from 'zod';
import { openDocument, type Document } from '../storage/document.ts';
import type { Clock, SecretStore } from './ports.ts';

/** Encryption with a key that the system keeps for this program and this person. A host supplies it. */
export interface Cipher {
  encrypt(text: string): Promise<Uint8Array>;
  /** `outdated`: the key has changed since and the text should be encrypted anew. Rejects when the key is another one or gone. */
  decrypt(bytes: Uint8Array): Promise<{ readonly text: string; readonly outdated: boolean }>;
}

interface EncryptedSecretsOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly cipher: Cipher;
}

/** Encrypted secrets by name, base64. */
type Secrets = Readonly<Record<string, string>>;

/**
 * Keeps secrets in `secrets.json` of the data folder, each encrypted. The file is opened with the first secret, so that nothing is
 * read before the lock is held. A secret that cannot be decrypted any more counts as absent: the person is asked for it again.
 */
export function createEncryptedSecrets({ dataFolder, clock, cipher }: EncryptedSecretsOptions): SecretStore {
  let opened: Document<Secrets> | null = null;
  const open = async (): Promise<Document<Secrets>> =>
    (opened ??= await openDocument<Secrets>({
      file: join(dataFolder, 'secrets.json'),
      version: 1,
      schema: z.record(z.string(), z.base64()),
      migrate: (data) => data,
      initial: () => ({}),
      clock,
    }));
  const set = async (name: string, secret: string): Promise<void> => {
    const encrypted = Buffer.from(await cipher.encrypt(secret)).toString('base64');
    await (await open()).update((secrets) => ({ ...secrets, [name]: encrypted }));
  };
  return {
    kind: 'encrypted',
    set,
    async get(name) {
      const encrypted = (await open()).read()[name];
      if (encrypted === undefined) return null;
      const decrypted = await cipher.decrypt(Buffer.from(encrypted, 'base64')).catch(() => null);
      if (decrypted?.outdated) await set(name, decrypted.text);
      return decrypted?.text ?? null;
    },
    async delete(name) {
      const document = await open();
      await document.update(({ [name]: _gone, ...others }) => others);
      // Written once more, so that the secret is not in the backup either.
      await document.update((secrets) => ({ ...secrets }));
    },
  };
}

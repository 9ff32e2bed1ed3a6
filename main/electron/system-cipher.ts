import { safeStorage } from 'electron';
import type { Cipher } from '../compose/encrypted-secrets.ts';

/**
 * The system's own encryption: Keychain, DPAPI, libsecret or KWallet. Null where there is none. On Linux without a keyring Chromium
 * would encrypt with a password that stands in its source code (`basic_text`): that is no encryption, and refused. Call when the
 * app is ready, not before.
 */
export async function findSystemCipher(platform: NodeJS.Platform): Promise<Cipher | null> {
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) return null;
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null;
  return {
    encrypt: (text) => safeStorage.encryptStringAsync(text),
    async decrypt(bytes) {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(bytes));
      return { text: result, outdated: shouldReEncrypt };
    },
  };
}

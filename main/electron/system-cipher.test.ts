import { beforeEach, describe, expect, it } from 'vitest';
import { findSystemCipher } from './system-cipher.ts';
import { resetElectron, safeStorage } from './testing/electron.ts';

beforeEach(resetElectron);

describe("the system's encryption", () => {
  it.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'] as const)('is used with %s', async (backend) => {
    safeStorage.getSelectedStorageBackend.mockReturnValue(backend);
    expect(await findSystemCipher('linux')).not.toBeNull();
  });

  it.each(['basic_text', 'unknown'] as const)('is refused with %s, which protects nothing', async (backend) => {
    safeStorage.getSelectedStorageBackend.mockReturnValue(backend);
    expect(await findSystemCipher('linux')).toBeNull();
    expect(safeStorage.isAsyncEncryptionAvailable).not.toHaveBeenCalled();
  });

  it.each(['darwin', 'win32'] as const)('does not ask for a backend on %s, which has one', async (platform) => {
    expect(await findSystemCipher(platform)).not.toBeNull();
    expect(safeStorage.getSelectedStorageBackend).not.toHaveBeenCalled();
  });

  it.each(['linux', 'darwin', 'win32'] as const)('is refused where it is not available: %s', async (platform) => {
    safeStorage.isAsyncEncryptionAvailable.mockResolvedValue(false);
    expect(await findSystemCipher(platform)).toBeNull();
  });

  it('brings back what was encrypted', async () => {
    const cipher = (await findSystemCipher('linux'))!;
    const bytes = await cipher.encrypt('key');
    expect(Buffer.from(bytes).toString()).not.toContain('key');
    expect(await cipher.decrypt(bytes)).toEqual({ text: 'key', outdated: false });
  });

  it('says when the key was changed', async () => {
    const cipher = (await findSystemCipher('linux'))!;
    safeStorage.decryptStringAsync.mockResolvedValue({ result: 'key', shouldReEncrypt: true });
    expect(await cipher.decrypt(Buffer.from('x'))).toEqual({ text: 'key', outdated: true });
  });
});

import { describe, expect, it } from 'vitest';
import { createPreferencesStore } from './preferences.ts';

function memoryStorage(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('preferences', () => {
  it('follow the system until somebody chooses', () => {
    expect(createPreferencesStore(memoryStorage()).getState()).toMatchObject({ theme: 'system', account: null });
  });

  it('are there again after a restart', () => {
    const storage = memoryStorage();
    createPreferencesStore(storage).getState().setTheme('dark');
    createPreferencesStore(storage).getState().setAccount('Acme Cloud');
    expect(createPreferencesStore(storage).getState()).toMatchObject({ theme: 'dark', account: 'Acme Cloud' });
  });

  it.each(['{', 'null', '[]', '{"theme":"pink","account":7}'])(
    'count as never chosen when they are damaged: %s',
    (text) => {
      const storage = memoryStorage({ 'guestlist.preferences': text });
      expect(createPreferencesStore(storage).getState()).toMatchObject({ theme: 'system', account: null });
    },
  );
});

import { createStore, type StoreApi } from 'zustand/vanilla';

/* What one person prefers on this computer. Kept by the browser, never in a draft. */

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export interface Preferences {
  readonly theme: ThemeChoice;
  /** Name of the account that new drafts are for and that lists show; null until there is more than one to choose from. */
  readonly account: string | null;
}

export interface PreferencesState extends Preferences {
  setTheme(theme: ThemeChoice): void;
  setAccount(account: string): void;
}

export type PreferencesStore = StoreApi<PreferencesState>;

const KEY = 'guestlist.preferences';

/** Makes the store on top of the browser's storage. What cannot be read there counts as never chosen. */
export function createPreferencesStore(storage: Pick<Storage, 'getItem' | 'setItem'>): PreferencesStore {
  return createStore<PreferencesState>((set, get) => {
    const change = (part: Partial<Preferences>): void => {
      set(part);
      const { theme, account } = get();
      storage.setItem(KEY, JSON.stringify({ theme, account } satisfies Preferences));
    };
    return {
      ...readPreferences(storage.getItem(KEY)),
      setTheme: (theme) => change({ theme }),
      setAccount: (account) => change({ account }),
    };
  });
}

function readPreferences(text: string | null): Preferences {
  const none: Preferences = { theme: 'system', account: null };
  if (text === null) return none;
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null) return none;
    const theme = THEME_CHOICES.find((choice) => 'theme' in found && found.theme === choice) ?? none.theme;
    const account = 'account' in found && typeof found.account === 'string' ? found.account : none.account;
    return { theme, account };
  } catch {
    return none;
  }
}

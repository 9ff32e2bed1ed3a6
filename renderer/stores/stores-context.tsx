import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { AccountsState, AccountsStore } from './accounts.ts';
import type { AnnouncementsState, AnnouncementsStore } from './announcements.ts';
import type { ArrivalsState, ArrivalsStore } from './arrivals.ts';
import type { ConnectionState, ConnectionStore } from './connection.ts';
import type { DraftState, DraftStore } from './draft.ts';
import type { PreferencesState, PreferencesStore } from './preferences.ts';
import type { ReturnedRowsState, ReturnedRowsStore } from './returned-rows.ts';

/** The stores of the shell: one of each per window, made in main.tsx. A feature makes its own from the client. */
export interface Stores {
  readonly accounts: AccountsStore;
  readonly announcements: AnnouncementsStore;
  readonly arrivals: ArrivalsStore;
  readonly connection: ConnectionStore;
  readonly draft: DraftStore;
  readonly preferences: PreferencesStore;
  readonly returnedRows: ReturnedRowsStore;
}

const StoresContext = createContext<Stores | null>(null);

export function StoresProvider({ stores, children }: { readonly stores: Stores; readonly children: ReactNode }) {
  return <StoresContext value={stores}>{children}</StoresContext>;
}

function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new Error('This needs a StoresProvider above it');
  return stores;
}

export function useAccounts<T>(select: (state: AccountsState) => T): T {
  return useStore(useStores().accounts, select);
}

/** Files on their way to becoming drafts. */
export function useArrivals<T>(select: (state: ArrivalsState) => T): T {
  return useStore(useStores().arrivals, select);
}

export function useConnection<T>(select: (state: ConnectionState) => T): T {
  return useStore(useStores().connection, select);
}

export function usePreferences<T>(select: (state: PreferencesState) => T): T {
  return useStore(useStores().preferences, select);
}

export function useAnnouncements<T>(select: (state: AnnouncementsState) => T): T {
  return useStore(useStores().announcements, select);
}

/** The draft that is open in this window. */
export function useDraft<T>(select: (state: DraftState) => T): T {
  return useStore(useStores().draft, select);
}

/** Failed rows that were dropped back. */
export function useReturnedRows<T>(select: (state: ReturnedRowsState) => T): T {
  return useStore(useStores().returnedRows, select);
}

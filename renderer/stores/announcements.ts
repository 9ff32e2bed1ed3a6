import { createStore, type StoreApi } from 'zustand/vanilla';

/* What a screen reader says without the focus moving: counts politely, what needs a person at once. */

export interface Announcement {
  readonly text: string;
  /** Grows with every message, so that the same words twice are said twice. */
  readonly serial: number;
}

export interface AnnouncementsState {
  readonly polite: Announcement;
  readonly assertive: Announcement;
  /** Said when the reader has finished its sentence: counts, what an undo took back. */
  announce(text: string): void;
  /** Said at once: only what needs a person now. */
  alert(text: string): void;
}

export type AnnouncementsStore = StoreApi<AnnouncementsState>;

export function createAnnouncementsStore(): AnnouncementsStore {
  return createStore<AnnouncementsState>((set) => ({
    polite: { text: '', serial: 0 },
    assertive: { text: '', serial: 0 },
    announce: (text) => set(({ polite }) => ({ polite: { text, serial: polite.serial + 1 } })),
    alert: (text) => set(({ assertive }) => ({ assertive: { text, serial: assertive.serial + 1 } })),
  }));
}

/*
 * What a host must supply. Types only: services take these as arguments, so that time, randomness, secrets and logging are the
 * host's (or a test's) and nothing below compose reaches for a global.
 */

export interface Clock {
  /** Milliseconds since 1970, UTC. May run faster than the wall clock in tests and on the practice account. */
  now(): number;
  /** Waits `ms` milliseconds of this clock. Rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface Ids {
  /** A new unguessable id: lower-case hex, 32 digits. */
  next(): string;
}

/** Where secrets live. Never in drafts, logs, arguments or the renderer. */
export interface SecretStore {
  /** How secrets are kept, for the person to read: encrypted by the system, or in memory until the program ends. */
  readonly kind: 'encrypted' | 'memory';
  get(name: string): Promise<string | null>;
  set(name: string, secret: string): Promise<void>;
  delete(name: string): Promise<void>;
}

export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface Paths {
  /** The data folder: GUESTLIST_HOME or the platform's place for app data. */
  readonly data: string;
  /** Read-only files shipped with the app: samples, template. */
  readonly assets: string;
}

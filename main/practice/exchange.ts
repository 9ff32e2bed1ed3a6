import type { Identity } from './content.ts';
import type { Switches } from './switches.ts';
import type { PracticeState } from './state.ts';

/*
 * One request and its answer as values. A route takes the state before and gives the state after; sockets, files and the clock are
 * dealt with elsewhere (server.ts, practice.ts).
 */

export interface PracticeRequest {
  readonly method: string;
  readonly path: string;
  /** As received, without the question mark: `search` needs to know which commas were encoded. */
  readonly rawQuery: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  /** Sent as JSON; undefined sends no body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a route may look at besides the state. */
export interface Scene {
  readonly request: PracticeRequest;
  /** The `:names` of the route's pattern, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** Practice time in milliseconds since 1970. */
  readonly now: number;
  /** Who the token speaks for; the owner on routes that need no token. */
  readonly caller: Identity;
  readonly switches: Switches;
  /** What tokens are signed with. */
  readonly tokenSecret: string;
  /** `http://127.0.0.1:<port>`, for links in answers. */
  readonly origin: string;
}

export interface Turn {
  readonly state: PracticeState;
  readonly answer: Answer;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Segments with a colon match anything: `/v2/accounts/:account/users`. `:account` must be the practice account's id. */
  readonly pattern: string;
  /** What fault rules call it. */
  readonly family: Family;
  /** Answers without a token. */
  readonly open?: true;
  readonly handle: (state: PracticeState, scene: Scene) => Turn;
}

export const FAMILIES = [
  'token',
  'apikeys',
  'users',
  'settings',
  'groups',
  'roles',
  'policies',
  'resource-groups',
  'catalogue',
  'accounts',
  'cloud-foundry',
  'classic',
] as const;
export type Family = (typeof FAMILIES)[number];

/** An answer that leaves the state alone. */
export function answer(state: PracticeState, status: number, body?: unknown): Turn {
  return { state, answer: { status, body } };
}

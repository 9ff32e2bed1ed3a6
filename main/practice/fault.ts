import type { Family } from './exchange.ts';
import type { Switches } from './switches.ts';

/* A fault rule: which requests, how often, what goes wrong. Written as one line of text (fault-syntax.ts). */

/** Where in a request's life something goes wrong: before the simulator acts on it, while it answers, or after it has acted. */
export type Effect =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly committed: boolean;
      readonly retryAfterSeconds: number | null;
    }
  | { readonly kind: 'cut'; readonly when: 'before' | 'during' | 'after' }
  | { readonly kind: 'hang'; readonly committed: boolean }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'truncate' }
  | { readonly kind: 'garble' }
  | { readonly kind: 'drop'; readonly count: number };

/** Which of the matching requests are hit. `first: 3` and `nth: 3` count them from 1; `share` is decided by the seed. */
export type Frequency =
  | { readonly kind: 'always' }
  | { readonly kind: 'nth'; readonly n: number }
  | { readonly kind: 'first'; readonly n: number }
  | { readonly kind: 'every'; readonly n: number }
  | { readonly kind: 'share'; readonly of1: number };

export interface RequestFault {
  readonly kind: 'request';
  /** Null for any method. */
  readonly method: string | null;
  /** A family of routes, a path with `*` for any run, or null for every path. */
  readonly target: { readonly family: Family } | { readonly path: string } | null;
  readonly effect: Effect;
  readonly frequency: Frequency;
}

export interface SwitchFault {
  readonly kind: 'switch';
  readonly switches: Partial<Switches>;
}

export interface Fault {
  readonly id: number;
  /** As it was written. */
  readonly text: string;
  readonly rule: RequestFault | SwitchFault;
  /** How many requests matched so far, and how many of them were hit. */
  readonly matched: number;
  readonly hit: number;
}

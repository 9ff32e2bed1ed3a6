import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock, Ids } from '../compose/ports.ts';

/** How long a launch code opens the door, milliseconds: the time from starting a browser to its first page. */
export const LAUNCH_CODE_MS = 30_000;

export type LaunchRefusal = 'unknown' | 'used' | 'late';

/** Hands out launch codes and exchanges each for a token, once. */
export interface LaunchGate {
  /** A new code for the fragment of an address. It is visible in the process list, so it is worth little: one use, 30 seconds. */
  issue(): string;
  /** Exchanges a code for a token that lasts as long as the process. */
  redeem(code: string): { readonly token: string } | { readonly refused: LaunchRefusal };
  /** Whether this is a token handed out here. Takes the same time whatever it is given. */
  isToken(token: string): boolean;
}

export function createLaunchGate({ clock, ids }: { readonly clock: Clock; readonly ids: Ids }): LaunchGate {
  const codes = new Map<string, { readonly issuedAt: number; used: boolean }>();
  const tokens: Buffer[] = [];
  return {
    issue() {
      const code = ids.next();
      codes.set(code, { issuedAt: clock.now(), used: false });
      return code;
    },
    redeem(code) {
      const known = codes.get(code);
      if (known === undefined) return { refused: 'unknown' };
      if (known.used) return { refused: 'used' };
      if (clock.now() - known.issuedAt > LAUNCH_CODE_MS) return { refused: 'late' };
      known.used = true;
      const token = ids.next() + ids.next();
      tokens.push(digest(token));
      return { token };
    },
    isToken(token) {
      const given = digest(token);
      return tokens.filter((known) => timingSafeEqual(known, given)).length > 0;
    },
  };
}

/** Equal lengths, as timingSafeEqual demands. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/*
 * Rate limit headers of the user management API. In the one exchange that is public, nine requests remained right after a POST and the
 * window ended within the second (terraform-provider-ibm issue 6662): so ten a second is what the headers say here. [inferred]
 */

export interface RateWindow {
  readonly startedAt: number;
  readonly count: number;
}

export interface RateReading {
  readonly window: RateWindow;
  readonly exceeded: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

export const ADVERTISED_RATE = { limit: 10, windowMs: 1_000 };

/** Counts one request at `now` (milliseconds). `X-RateLimit-Reset` is in epoch seconds, rounded up. */
export function countRequest(
  before: RateWindow | null,
  now: number,
  rate: { readonly limit: number; readonly windowMs: number },
): RateReading {
  const fresh = before === null || now - before.startedAt >= rate.windowMs || now < before.startedAt;
  const window = fresh ? { startedAt: now, count: 1 } : { ...before, count: before.count + 1 };
  return {
    window,
    exceeded: window.count > rate.limit,
    headers: {
      'X-RateLimit-Limit': String(rate.limit),
      'X-RateLimit-Remaining': String(Math.max(0, rate.limit - window.count)),
      'X-RateLimit-Reset': String(Math.ceil((window.startedAt + rate.windowMs) / 1_000)),
    },
  };
}

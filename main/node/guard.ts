/*
 * Which requests the loopback host lets in. Other programs of this computer and any page open in any browser can reach a port on
 * 127.0.0.1, and a name they own may point there (DNS rebinding); so Host, Origin and token are all compared exactly.
 */

/** What the guard needs to know of a request. A header that is absent or came twice is undefined. */
export interface RequestFacts {
  readonly method: string;
  /** The request target as sent: never decoded, never normalised. */
  readonly target: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly contentType: string | undefined;
  readonly authorization: string | undefined;
}

export interface GuardRules {
  /** The only Host: `127.0.0.1:<port>`. The only Origin is this with `http://` before it. */
  readonly authority: string;
  readonly isToken: (token: string) => boolean;
}

export type Refusal = 'host' | 'origin' | 'method' | 'content-type' | 'token';

export type Verdict =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'launch' | 'call' | 'events' }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: Refusal };

/** Exchanges the launch code for a token; calls a method; opens the stream of events. Everything else is a file. */
const ROUTES: Readonly<Record<string, 'launch' | 'call' | 'events'>> = Object.freeze({
  '/launch': 'launch',
  '/call': 'call',
  '/events': 'events',
});

/**
 * Says what a request may do. A page of another origin can send a GET or a form to us, but cannot read the answer, set these
 * headers or send JSON without asking first; asking (OPTIONS) is refused too.
 */
export function judgeRequest(request: RequestFacts, { authority, isToken }: GuardRules): Verdict {
  if (request.host !== authority) return refuse(421, 'host');
  const path = request.target.split('?', 1)[0]!;
  const route = Object.hasOwn(ROUTES, path) ? ROUTES[path]! : null;
  // A browser sends no Origin when it loads the page itself; with every POST it sends one.
  const originIsOurs = request.origin === `http://${authority}`;
  if (route === null ? request.origin !== undefined && !originIsOurs : !originIsOurs) return refuse(403, 'origin');
  if (route === null) return request.method === 'GET' ? { kind: 'file', path } : refuse(405, 'method');
  if (request.method !== 'POST') return refuse(405, 'method');
  if (request.contentType !== 'application/json') return refuse(415, 'content-type');
  if (route !== 'launch' && !isToken(readBearer(request.authorization))) return refuse(401, 'token');
  return { kind: route };
}

function refuse(status: number, reason: Refusal): Verdict {
  return { kind: 'refused', status, reason };
}

function readBearer(authorization: string | undefined): string {
  return /^Bearer ([\w-]+)$/.exec(authorization ?? '')?.[1] ?? '';
}

/* Where an account's calls go instead of IBM's own hosts. */

export type BaseUrlProblem = 'not-a-url' | 'not-http' | 'http-not-loopback' | 'more-than-a-base';
export type BaseUrl =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: BaseUrlProblem };

/**
 * Checks the base URL of an account. https may go anywhere; plain http only to this machine, because an API key travels over it.
 * Credentials, a query or a fragment in the URL are refused rather than dropped. The result has no slash at the end.
 */
export function parseBaseUrl(text: string): BaseUrl {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return { ok: false, problem: 'not-a-url' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, problem: 'not-http' };
  if (url.protocol === 'http:' && !isLoopbackHost(url.hostname)) return { ok: false, problem: 'http-not-loopback' };
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return { ok: false, problem: 'more-than-a-base' };
  }
  return { ok: true, url: `${url.origin}${url.pathname}`.replace(/\/+$/u, '') };
}

/** True for the three names of this machine that Guestlist accepts; `hostname` as a URL object gives it. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || hostname === 'localhost';
}

import { protocol } from 'electron';
import { SECURITY_HEADERS, type StaticFiles } from '../compose/static-files.ts';

const SCHEME = 'app';
const HOST = 'guestlist';

/** The window's own origin, the only one that may call. Not file://, whose pages may read any file. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`;

/** Makes app:// an origin like https: relative addresses, fetch, workers, storage. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers app://guestlist/… from a map: what is not a key of it does not exist, however the address is written. */
export function serveApp(files: StaticFiles): void {
  protocol.handle(SCHEME, ({ method, url }) => {
    const { host, pathname } = new URL(url);
    const file = method === 'GET' && host === HOST ? files.get(pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: SECURITY_HEADERS });
    return new Response(new Uint8Array(file.body), { headers: file.headers });
  });
}

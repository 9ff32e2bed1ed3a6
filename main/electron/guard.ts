import { shell, type Session, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';

/** Where a link of the window may lead, in the person's own browser: IBM Cloud's console and its passcode page. */
const EXTERNAL_HOSTS = ['cloud.ibm.com', 'iam.cloud.ibm.com'];

/** Whether an address is https, on a host of the list, without port or credentials. Anything unreadable is not. */
export function isExternalLink(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === 'https:' && EXTERNAL_HOSTS.includes(host) && username === '' && password === '';
}

/** Keeps a page inside the app: it goes nowhere else, opens nothing, embeds nothing. Links of the list open in a browser. */
export function guardContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    // The page may load itself again; nothing else is a page of ours.
    if (!event.isMainFrame || !event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    // Without a browser to open it there is nothing better to do than nothing.
    if (isExternalLink(url)) shell.openExternal(url).catch(() => undefined);
    return { action: 'deny' };
  });
}

/** Grants no permission but one: writing text to the clipboard, after a click on Copy. */
export function guardSession(session: Session): void {
  const isGranted = (permission: string): boolean => permission === 'clipboard-sanitized-write';
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(isGranted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
}

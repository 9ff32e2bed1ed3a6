import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

export interface StaticFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The built window by request path. A path is either a key or not found: nothing is decoded, joined or looked up on disk. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Sent with everything, files and answers alike. no-store: nothing of the app stays in a browser's cache. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Reads a folder completely into memory (the built window is about 3 MB). `/` is its index.html. Rejects when the folder or its
 * index.html cannot be read.
 */
export async function loadStaticFiles(folder: string): Promise<StaticFiles> {
  const paths = await listFiles(folder);
  const files = await Promise.all(paths.map(async (path) => [toUrlPath(folder, path), await loadFile(path)] as const));
  const byPath = new Map(files);
  const index = byPath.get('/index.html');
  if (index === undefined) throw new Error(`no index.html in ${folder}`);
  return byPath.set('/', index);
}

/**
 * Paths of all files below a folder. With the plainest calls: in a package the folder lies in an archive, and what Electron puts in
 * place of Node's functions there knows recursive reading and entries with types only in part.
 */
async function listFiles(folder: string): Promise<readonly string[]> {
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  const found = paths.map(async (path) => ((await stat(path)).isDirectory() ? listFiles(path) : [path]));
  return (await Promise.all(found)).flat();
}

async function loadFile(path: string): Promise<StaticFile> {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return { body: await readFile(path), headers: { ...SECURITY_HEADERS, 'content-type': type } };
}

function toUrlPath(folder: string, path: string): string {
  return `/${relative(folder, path).split(sep).join('/')}`;
}

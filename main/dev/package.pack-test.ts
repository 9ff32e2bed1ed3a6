import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build } from 'esbuild';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './setup.mjs';
import { packApp, type PackedApp } from './testing/pack-app.ts';

/*
 * What electron-builder.yml makes. The runtime in this package is none, so this proves the configuration and not that a package
 * runs; that is proved where there is a runtime (.github/workflows/ci.yml).
 */

let app: PackedApp;
/** Paths inside the archive, with forward slashes and without the leading one; files only. */
let packed: readonly string[];

beforeAll(async () => {
  app = await packApp();
  packed = listPackage(app.archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').slice(1))
    .filter((path) => entryOf(path).files === undefined)
    .sort();
});
afterAll(() => rm(app.folder, { recursive: true, force: true }));

/** How a fuse that is on is written (@electron/fuses, constants.ts). */
const ENABLED = '1'.charCodeAt(0);

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly integrity?: { readonly algorithm: string; readonly hash: string };
}

/** What the archive's header says of a path. */
function entryOf(path: string): Entry {
  const { header } = getRawHeader(app.archive) as { readonly header: Entry };
  return path.split('/').reduce<Entry>((entry, name) => entry.files![name]!, header);
}

/** What a script of the archive loads, itself included. Fails when something it imports is not there. */
async function loadedBy(script: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [script],
    absWorkingDir: app.content,
    bundle: true,
    write: false,
    metafile: true,
    outdir: join(app.folder, 'unwritten'),
    format: 'esm',
    platform: 'node',
    external: ['electron'],
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

async function filesBelow(path: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}

describe('the package', () => {
  it('holds what the shell loads and nothing else', async () => {
    const { main } = JSON.parse(extractFile(app.archive, 'package.json').toString()) as { readonly main: string };
    const shell = await loadedBy(main);
    const preload = await loadedBy('out/electron/preload.cjs');
    const window = (await filesBelow('out/renderer')).filter((path) => !path.endsWith('.map'));
    const assets = await filesBelow('assets/samples');
    const expected = ['package.json', 'assets/icons/256x256.png', ...shell, ...preload, ...window, ...assets];
    expect(packed).toEqual([...expected].sort());
  });

  it('holds no tests, sources, maps, native modules or dependencies', () => {
    const unwanted = /node_modules|\.test\.|\.tsx?$|\.map$|\.node$|\.dll$|\.exe$|(^|\/)\.|e2e|fixtures/;
    expect(packed.filter((path) => unwanted.test(path))).toEqual([]);
  });

  it('says in package.json what it is, and nothing for developers', () => {
    const manifest = JSON.parse(extractFile(app.archive, 'package.json').toString()) as Record<string, unknown>;
    expect(manifest).toMatchObject({ name: 'guestlist', productName: 'Guestlist', main: 'out/electron/electron.js' });
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('has every file that the window refers to', () => {
    const files = packed.filter((path) => path.startsWith('out/renderer/'));
    const names = files.map((path) => basename(path));
    const references = files.flatMap((path) => referencesIn(extractFile(app.archive, path).toString(), extname(path)));
    expect(references.length).toBeGreaterThan(5);
    expect(references.filter((reference) => !names.includes(basename(reference)))).toEqual([]);
  });

  it('has no file of the window that nothing refers to', () => {
    const files = packed.filter((path) => path.startsWith('out/renderer/'));
    const texts = files
      .filter((path) => /\.(html|css|js)$/.test(path))
      .map((path) => extractFile(app.archive, path).toString());
    const unused = files.filter((path) => !texts.some((text) => text.includes(basename(path))));
    expect(unused).toEqual(['out/renderer/index.html']);
  });

  it('can be checked file by file before it is used', () => {
    for (const path of packed) {
      expect(entryOf(path).integrity, path).toMatchObject({
        algorithm: 'SHA256',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
  });

  it('has its fuses set', async () => {
    const { version: _version, ...wire } = await getCurrentFuseWire(app.program);
    const state = Object.fromEntries(
      Object.entries(wire).map(([fuse, value]) => [FuseV1Options[Number(fuse)] ?? fuse, value === ENABLED]),
    );
    expect(state).toMatchObject({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableCookieEncryption: true,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  it('brings no language that the app does not have', async () => {
    expect((await readdir(join(dirname(app.program), 'locales'))).sort()).toEqual(['en-GB.pak', 'en-US.pak']);
  });

  it('is small', async () => {
    const { size } = await stat(app.archive);
    process.stdout.write(
      `app.asar: ${(size / 1024 / 1024).toFixed(1)} MB, ${packed.length} files (around a stub runtime)\n`,
    );
    expect(size).toBeLessThan(12 * 1024 * 1024);
  });
});

/** What a page, style sheet or script of the built window asks for. In scripts, Vite's names end in a hash. */
function referencesIn(content: string, kind: string): readonly string[] {
  const patterns: Readonly<Record<string, RegExp>> = {
    '.html': /(?:src|href)="(\.[^"#?]+)"/g,
    '.css': /url\(["']?(?!data:)([^"')#?]+)/g,
    '.js': /["'`]([\w./-]+-[\w-]{8}\.(?:js|css|woff2|svg|png))["'`]/g,
  };
  const pattern = patterns[kind];
  return pattern === undefined ? [] : [...content.matchAll(pattern)].map(([, reference]) => reference!);
}

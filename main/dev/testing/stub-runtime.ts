import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What stands before the fuses in Electron's program, so that they are found in it (@electron/fuses, constants.ts). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;
/** One byte per fuse: the eight that @electron/fuses knows and the ninth of Electron 45, all as Electron ships them. */
const FUSES = '101100011';

/**
 * Writes a folder that electron-builder takes for Electron's runtime for Linux. It holds no program: what is packed with it proves
 * the configuration, not that the package runs.
 */
export async function writeStubRuntime(folder: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'));
  const program = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([FUSE_VERSION, FUSES.length]), Buffer.from(FUSES)]);
  await writeFile(join(folder, 'electron'), program, { mode: 0o755 });
  for (const locale of ['en-US', 'en-GB', 'de']) await writeFile(join(folder, 'locales', `${locale}.pak`), '');
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'chrome-sandbox']) {
    await writeFile(join(folder, name), '');
  }
}

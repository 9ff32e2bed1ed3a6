/* Downloads Electron's program the way electron/install.js does, with two things added: it gives up early, and says how far it is. */
import { spawnSync } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { ELECTRON_PACKAGE } from './electron-runtime.mjs';

/** Without an answer after this long, in milliseconds, there is no road to the download. */
export const PROBE_MS = 5_000;
/** A download that brings nothing for this long, in milliseconds, has been cut. */
const STALL_MS = 30_000;

/** @typedef {(percent: number) => void} Report */

/**
 * Downloads and unpacks Electron into its package. Addresses, mirrors (ELECTRON_MIRROR), cache and checksums are those of
 * @electron/get, which Electron brings. Rejects when nothing answers within PROBE_MS, when the download is cut or its checksum is
 * wrong, and when it cannot be unpacked.
 * @param {Report} report hears percentages, rising
 */
export async function downloadElectron(report) {
  const require = createRequire(join(ELECTRON_PACKAGE, 'package.json'));
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
  const { version } = JSON.parse(readFileSync(join(ELECTRON_PACKAGE, 'package.json'), 'utf8'));
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    checksums: JSON.parse(readFileSync(join(ELECTRON_PACKAGE, 'checksums.json'), 'utf8')),
    cacheRoot: process.env['electron_config_cache'],
    downloader: {
      download: (/** @type {string} */ url, /** @type {string} */ target) => download(url, target, { report }),
    },
  });
  // Finds the archive in the cache and unpacks it.
  const done = spawnSync(process.execPath, [join(ELECTRON_PACKAGE, 'install.js')], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`Electron could not be unpacked: ${done.stderr.trim().split('\n')[0]}`);
}

/**
 * Streams an address into a file.
 * @param {string} url @param {string} target
 * @param {{ report: Report, probeMs?: number, stallMs?: number }} options
 */
export async function download(url, target, { report, probeMs = PROBE_MS, stallMs = STALL_MS }) {
  const giveUp = new AbortController();
  const host = new URL(url).host;
  let timer = setTimeout(() => giveUp.abort(new Error(`${host} did not answer within ${probeMs / 1000} s`)), probeMs);
  try {
    const response = await fetch(url, { signal: giveUp.signal });
    if (!response.ok || response.body === null) throw new Error(`${host} answered ${response.status}`);
    const total = Number(response.headers.get('content-length'));
    let received = 0;
    await pipeline(
      Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (response.body)),
      async function* (chunks) {
        for await (const chunk of chunks) {
          clearTimeout(timer);
          timer = setTimeout(() => giveUp.abort(new Error(`the download from ${host} was cut`)), stallMs);
          received += chunk.length;
          if (total > 0) report(Math.floor((100 * received) / total));
          yield chunk;
        }
      },
      createWriteStream(target),
      { signal: giveUp.signal },
    );
  } catch (error) {
    throw explain(giveUp.signal.aborted ? giveUp.signal.reason : error, host);
  } finally {
    clearTimeout(timer);
  }
}

/** fetch says no more than "fetch failed"; why is in the cause. @param {unknown} error @param {string} host */
function explain(error, host) {
  if (!(error instanceof Error) || error.message !== 'fetch failed') return error;
  const cause = /** @type {{ code?: string } | undefined} */ (error.cause);
  return new Error(`${host} cannot be reached${cause?.code ? ` (${cause.code})` : ''}`, { cause: error });
}

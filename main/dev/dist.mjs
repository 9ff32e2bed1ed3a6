/* `npm run dist`: packages for this system, into release/. More arguments go to electron-builder. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady, root } from './setup.mjs';

/**
 * @param {Readonly<Record<string, string | undefined>>} env @param {readonly string[]} args
 * @returns {string[]} arguments for electron-builder, which never publishes
 */
export function toBuilderArguments({ GITHUB_SERVER_URL, GITHUB_REPOSITORY }, args) {
  // A Debian package must name a home page. It is wherever the project was forked to.
  const known = GITHUB_SERVER_URL !== undefined && GITHUB_REPOSITORY !== undefined;
  const homepage = known ? [`-c.extraMetadata.homepage=${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`] : [];
  return ['--publish', 'never', ...homepage, ...args];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureReady();
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = toBuilderArguments(process.env, process.argv.slice(2));
  const { status } = spawnSync(process.execPath, [builder, ...args], { cwd: root, stdio: 'inherit' });
  process.exit(status ?? 1);
}

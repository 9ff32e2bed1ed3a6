/* `npm run bench <name>`: bundles bench/<name>.ts and runs it in plain Node. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const name = process.argv[2] ?? 'import';
const source = join(root, 'bench', `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(source)) {
  process.stderr.write(`There is no bench/${name}.ts.\n`);
  process.exit(2);
}
const { build } = await import('esbuild');
const outfile = join(root, 'out', 'bench', `${name}.cjs`);
await build({
  entryPoints: [source],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(3)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);

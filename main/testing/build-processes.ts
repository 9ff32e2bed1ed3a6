import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleModules } from '../dev/build.mjs';
import { root } from '../dev/setup.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built processes are, as findBuilt gives it; or why there are none. */
    readonly built: { readonly folder: string } | { readonly problem: string };
  }
}

/**
 * Once per run of the tests: bundles the command line and the browser host into a folder like the working copy after a build. When
 * that fails, only the tests that need them do. Returns what removes the folder again.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'guestlist-built-'));
  try {
    await bundleModules({ cli: 'main/cli/cli.ts', host: 'main/node/host.ts' }, join(folder, 'out', 'main'));
    await symlink(join(root, 'assets'), join(folder, 'assets'), 'junction');
    // Outside this working copy nothing says that .js files are modules.
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await mkdir(join(folder, 'out', 'renderer'));
    await cp(join(root, 'renderer', 'index.html'), join(folder, 'out', 'renderer', 'index.html'));
    project.provide('built', { folder });
  } catch (error) {
    project.provide('built', { problem: String(error) });
  }
  return () => rm(folder, { recursive: true, force: true });
}

import { extractAll } from '@electron/asar';
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureBuilt, root } from '../setup.mjs';
import { writeStubRuntime } from './stub-runtime.ts';

/** A package of the app around a runtime that is none. */
export interface PackedApp {
  /** Holds everything; remove it in the end. */
  readonly folder: string;
  readonly archive: string;
  /** Electron's program, renamed and with its fuses set. */
  readonly program: string;
  /** The content of the archive, extracted. */
  readonly content: string;
}

/** Builds and packs the app as electron-builder.yml says, without a network. */
export async function packApp(): Promise<PackedApp> {
  await ensureBuilt();
  const folder = await mkdtemp(join(tmpdir(), 'guestlist-pack-'));
  const runtime = join(folder, 'runtime');
  const release = join(folder, 'release');
  await writeStubRuntime(runtime);
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const target = ['--linux', 'dir', '--x64', '--publish', 'never'];
  const differing = [`-c.electronDist=${runtime}`, `-c.directories.output=${release}`];
  await promisify(execFile)(process.execPath, [builder, ...target, ...differing], { cwd: root });
  const archive = join(release, 'linux-unpacked', 'resources', 'app.asar');
  const content = join(folder, 'content');
  await extractAll(archive, content);
  return { folder, archive, content, program: join(release, 'linux-unpacked', 'guestlist') };
}

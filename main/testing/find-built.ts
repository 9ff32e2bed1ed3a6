import { join } from 'node:path';
import { inject } from 'vitest';
import './build-processes.ts';

/** The path of a built process. Throws when building it failed. */
export function findBuilt(process: 'cli' | 'host'): string {
  const built = inject('built');
  if ('problem' in built) throw new Error(built.problem);
  return join(built.folder, 'out', 'main', `${process}.js`);
}

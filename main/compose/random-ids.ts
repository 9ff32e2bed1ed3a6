import { randomBytes } from 'node:crypto';
import type { Ids } from './ports.ts';

/** Ids from the system's random source: 128 bits, so that nobody can guess one and no two are ever equal. */
export function createRandomIds(): Ids {
  return { next: () => randomBytes(16).toString('hex') };
}

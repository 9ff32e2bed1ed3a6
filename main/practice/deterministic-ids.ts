import { createHash } from 'node:crypto';

/*
 * Ids that look like the cloud's and are the same in every run with the same seed, so that tests and walk-throughs can be repeated.
 * Nothing secret depends on them.
 */

/** 32 lower-case hex digits for the `serial`th thing of a kind. */
export function hexId(seed: number, kind: string, serial: number): string {
  return createHash('sha256').update(`${seed}\n${kind}\n${serial}`).digest('hex').slice(0, 32);
}

/** The same in the shape 8-4-4-4-12. */
export function uuid(seed: number, kind: string, serial: number): string {
  const hex = hexId(seed, kind, serial);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A number from 0 up to but not including 1. */
export function fraction(seed: number, kind: string, serial: number): number {
  return Number.parseInt(hexId(seed, kind, serial).slice(0, 8), 16) / 0x1_0000_0000;
}

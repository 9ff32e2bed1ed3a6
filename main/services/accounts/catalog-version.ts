import { createHash } from 'node:crypto';
import type { Catalog } from '#app/access/catalog.ts';

/** A catalog as fetched: what it says, without when. */
export type CatalogContent = Omit<Catalog, 'version' | 'fetchedAt'>;

/** The version of a catalog's content. */
export function toCatalogVersion(content: CatalogContent): string {
  return toVersion(content);
}

/**
 * 16 hex digits of the SHA-256 of JSON-safe content. Every list in a catalog is a set, and the account may list it in another order
 * each time; so order does not count.
 */
export function toVersion(content: unknown): string {
  return createHash('sha256').update(toCanonical(content)).digest('hex').slice(0, 16);
}

function toCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonical).sort().join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${toCanonical(each)}`).join(',')}}`;
}

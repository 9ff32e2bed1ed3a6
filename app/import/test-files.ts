import type { SourceFile } from './derived.ts';

/* Source files from text, for tests. Not used by the product. */

/** A list of people, encoded as UTF-8. */
export function peopleFile(text: string, name = 'people.csv'): SourceFile {
  return { id: 'people', name, role: 'people', bytes: encodeUtf8(text) };
}

/** A list of access, encoded as UTF-8. */
export function accessFile(text: string, name = 'access.csv'): SourceFile {
  return { id: 'access', name, role: 'access', bytes: encodeUtf8(text) };
}

/** UTF-8 without TextEncoder, which app/ does not know. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Uint8Array.from(bytes, (char) => char.charCodeAt(0));
}

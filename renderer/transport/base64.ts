/*
 * Bytes as base64 text and back. Browsers have had methods for it since 2025 (https://tc39.es/proposal-arraybuffer-base64/), ten times as
 * fast as what there was before; a person's own browser may be older.
 */

interface Base64Bytes {
  toBase64?(): string;
  setFromBase64?(text: string): { readonly written: number };
}

/** How many bytes become characters at once: spreading a piece of a file into one call would overflow the stack. */
const CHUNK = 8192;

export function toBase64(bytes: Uint8Array): string {
  const native = (bytes as Base64Bytes).toBase64?.();
  if (native !== undefined) return native;
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** Decodes into `bytes` from `at` on, as much as there is room for; the end of what was written. */
export function putBase64(bytes: Uint8Array, at: number, base64: string): number {
  const written = (bytes.subarray(at) as Base64Bytes).setFromBase64?.(base64).written;
  if (written !== undefined) return at + written;
  const text = atob(base64);
  const length = Math.min(text.length, bytes.length - at);
  for (let i = 0; i < length; i++) bytes[at + i] = text.charCodeAt(i);
  return at + length;
}

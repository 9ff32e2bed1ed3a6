import { toFingerprint } from '../csv/own-file.ts';
import type { Derived } from './derived.ts';

/**
 * A short text that changes when one person or one option changes, and does not when only the order of rows does: `7C1A 93E4 0B5D`. It is
 * for comparing what was approved with what is planned; 48 bits tell drafts apart and prove nothing against somebody who wants to forge.
 */
export function toApprovalFingerprint({ accesses, people }: Pick<Derived, 'accesses' | 'people'>): string {
  const invited = people.filter(({ invitation }) => invitation !== null);
  const used = [...new Set(invited.flatMap(({ access }) => access ?? []))];
  const keyOf = (access: number): string => accesses[access]?.key ?? '';
  used.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  // A key can be as long as a page, and thousands of people share it: it is written once and counted after that.
  const placeOf = new Map(used.map((access, place) => [access, place] as const));
  const lines = invited.map(({ email, access }) => `${email} ${placeOf.get(access ?? -1) ?? ''}`).sort();
  const text = [...used.map(keyOf), ...lines].join('\n\n');
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  const digits = toFingerprint(units).slice(0, 12).toUpperCase();
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}

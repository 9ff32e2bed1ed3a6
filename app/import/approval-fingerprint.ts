import { toFingerprint } from '../csv/own-file.ts';
import type { Derived } from './derived.ts';

/**
 * A short text that changes when one person or one option changes, and does not when only the order of rows does: `7C1A 93E4 0B5D`. It is
 * for comparing what was approved with what is planned; 48 bits tell drafts apart and prove nothing against somebody who wants to forge.
 */
export function toApprovalFingerprint({ accesses, invitations }: Pick<Derived, 'accesses' | 'invitations'>): string {
  const lines = invitations.flatMap(({ access, invitees }) =>
    invitees.map((email) => `${email} ${accesses[access]!.key}`),
  );
  const text = lines.sort().join('\n\n');
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const digits = toFingerprint(units).slice(0, 12).toUpperCase();
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}

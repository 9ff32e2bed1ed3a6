import { hashText } from './address-table.ts';
import type { Derived } from './derived.ts';

/** Where the two halves of the fingerprint start: any two different numbers. */
const SEEDS = [0x811c9dc5, 0x01000193];

/**
 * A short text that changes when one person or one option changes, and does not when only the order of rows does: `7C1A 93E4 0B5D`. It is
 * for comparing what was approved with what is planned; 48 bits tell drafts apart and prove nothing against somebody who wants to forge.
 */
export function toApprovalFingerprint({ accesses, invitations }: Pick<Derived, 'accesses' | 'invitations'>): string {
  const lines = invitations.flatMap(({ access, invitees }) =>
    invitees.map((email) => `${email} ${accesses[access]!.key}`),
  );
  const text = lines.sort().join('\n\n');
  const digits = SEEDS.map((seed) => (hashText(text, seed) >>> 0).toString(16).padStart(8, '0')).join('');
  return (digits.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

/*
 * The short way for addresses as most files hold them: lower-case ASCII, nothing around it. Everything it accepts, the full check
 * (check-address.ts) accepts unchanged; a property test holds it to that.
 */

const LOCAL = 1;
const DOMAIN = 2;
const LETTER = 4;

/** What an ASCII character may be part of. */
const CLASSES = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyz') CLASSES[char.charCodeAt(0)] = LOCAL | DOMAIN | LETTER;
for (const char of '0123456789') CLASSES[char.charCodeAt(0)] = LOCAL | DOMAIN;
for (const char of "_+'") CLASSES[char.charCodeAt(0)] = LOCAL;
CLASSES['-'.charCodeAt(0)] = LOCAL | DOMAIN;

const DOT = 0x2e;
const AT = 0x40;
const HYPHEN = 0x2d;
/** RFC 5321 4.5.3.1: 64 octets before the at sign, 63 in a label (RFC 1035 2.3.4); 254 in all (RFC 3696 erratum 1690). */
const MAX_LOCAL = 64;
const MAX_LABEL = 63;
const MAX_ADDRESS = 254;

/** The position of the at sign when `cell` is a whole plain address, else -1. */
export function findPlainAddress(cell: string): number {
  const length = cell.length;
  if (length > MAX_ADDRESS || length < 6) return -1;
  let at = 0;
  let previous = DOT;
  for (; at < length; at++) {
    const code = cell.charCodeAt(at);
    if (code === AT) break;
    if (code === DOT) {
      if (previous === DOT) return -1;
    } else if (code > 127 || (CLASSES[code]! & LOCAL) === 0) return -1;
    previous = code;
  }
  if (at === 0 || at > MAX_LOCAL || previous === DOT) return -1;
  return isPlainDomain(cell, at + 1) ? at : -1;
}

/** At least two labels; the last one at least two letters and nothing else. */
function isPlainDomain(cell: string, start: number): boolean {
  let labelStart = start;
  let labels = 0;
  let lettersOnly = true;
  let previous = DOT;
  for (let i = start; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code === DOT) {
      if (previous === DOT || previous === HYPHEN || i - labelStart > MAX_LABEL) return false;
      labels++;
      labelStart = i + 1;
      lettersOnly = true;
    } else {
      const kind = code > 127 ? 0 : CLASSES[code]!;
      if ((kind & DOMAIN) === 0 || (code === HYPHEN && previous === DOT)) return false;
      if ((kind & LETTER) === 0) lettersOnly = false;
    }
    previous = code;
  }
  const last = cell.length - labelStart;
  return labels > 0 && lettersOnly && last >= 2 && last <= MAX_LABEL;
}

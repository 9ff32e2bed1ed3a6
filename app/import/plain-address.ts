/*
 * The short way for addresses as most files hold them: lower-case ASCII, nothing around it. Everything it accepts, the full check
 * (check-address.ts) accepts unchanged; a property test holds it to that. The same pass over the characters hashes the address,
 * since every address is looked up.
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

/** A spreadsheet's mark of a text, when it comes first. */
const APOSTROPHE = 0x27;
const DOT = 0x2e;
const AT = 0x40;
const HYPHEN = 0x2d;
/** RFC 5321 4.5.3.1: 64 octets before the at sign, 63 in a label (RFC 1035 2.3.4); 254 in all (RFC 3696 erratum 1690). */
const MAX_LOCAL = 64;
const MAX_LABEL = 63;
const MAX_ADDRESS = 254;

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units. */
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** Reads addresses one after the other; what it found out about the last one stands in its fields. */
export class AddressScanner {
  /** Position of the at sign; -1 where there is none. */
  at = -1;
  /** Over the whole address: equal for equal addresses, however they were scanned. */
  hash = 0;
  /** Over what follows the at sign. */
  domainHash = 0;

  /** Tells whether `cell` is a whole plain address; only then are the fields set. */
  scanPlain(cell: string): boolean {
    const { length } = cell;
    if (length > MAX_ADDRESS || length < 6 || cell.charCodeAt(0) === APOSTROPHE) return false;
    let hash = FNV_OFFSET;
    let previous = DOT;
    let at = 0;
    for (; at < length; at++) {
      const code = cell.charCodeAt(at);
      if (code === AT) break;
      if (code === DOT) {
        if (previous === DOT) return false;
      } else if (code > 127 || (CLASSES[code]! & LOCAL) === 0) return false;
      hash = Math.imul(hash ^ code, FNV_PRIME);
      previous = code;
    }
    if (at === 0 || at > MAX_LOCAL || previous === DOT || !this.#scanPlainDomain(cell, at + 1)) return false;
    this.at = at;
    this.hash = mix(hash, this.domainHash);
    return true;
  }

  /** Scans any text, such as an address with letters that are not plain. */
  scan(text: string): void {
    const at = text.indexOf('@');
    const end = at === -1 ? text.length : at;
    this.at = at;
    this.domainHash = at === -1 ? 0 : hashText(text, at + 1, text.length);
    this.hash = mix(hashText(text, 0, end), this.domainHash);
  }

  /** At least two labels; the last one at least two letters and nothing else. */
  #scanPlainDomain(cell: string, start: number): boolean {
    let hash = FNV_OFFSET;
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
      hash = Math.imul(hash ^ code, FNV_PRIME);
      previous = code;
    }
    this.domainHash = hash;
    const last = cell.length - labelStart;
    return labels > 0 && lettersOnly && last >= 2 && last <= MAX_LABEL;
  }
}

const scanner = new AddressScanner();

/** Tells whether `text` is a whole plain address. */
export function isPlainAddress(text: string): boolean {
  return scanner.scanPlain(text);
}

/** Hashes a part of a text. */
export function hashText(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** One hash of two; the last step lets the low bits, which choose a slot, depend on all others. */
export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

import isEmail from 'validator/lib/isEmail.js';
import type { CellProblem } from './access-cells.ts';
import type { RepairRule } from './derived.ts';
import { removeInvisible } from './invisible.ts';
import { isPlainAddress } from './plain-address.ts';
import { mixesScripts } from './scripts.ts';
import { type Step, unwrapAddress } from './unwrap-address.ts';

/* One address, in full: unwrapped, normalised, judged. */

export interface CheckedAddress {
  /** As sent; null when it is no address. */
  readonly email: string | null;
  readonly steps: readonly Step[];
  /** At most one error, and then nothing else. */
  readonly problems: readonly CellProblem[];
}

/** Longest address that mail can carry, in characters (RFC 3696 erratum 1690). */
const MAX_ADDRESS = 254;
/** Longest local part (RFC 5321 4.5.3.1.1). */
const MAX_LOCAL = 64;

/** Longest label of a domain (RFC 1035 2.3.4). */
const MAX_LABEL = 63;

/** Typographic quotes, and U+FFFD, which stands where a character was lost in decoding: the library takes them for letters. */
const IMPOSSIBLE = /[\u00ab\u00bb\u2018-\u201f\u2039\u203a\ufffd]/;

const VALIDATOR_OPTIONS = { allow_utf8_local_part: true, ignore_max_length: true } as const;

/** Checks what stands in an address cell, or in one part of it. */
export function checkAddress(cell: string, isUndone: (rule: RepairRule) => boolean): CheckedAddress {
  const unwrapped = unwrapAddress(cell, isUndone);
  const steps: Step[] = [...unwrapped.steps];
  const apply = (rule: RepairRule, before: string, after: string): string => {
    if (after === before || isUndone(rule)) return before;
    steps.push({ rule, before, after });
    return after;
  };
  const visible = apply('invisible-removed', unwrapped.address, removeInvisible(unwrapped.address));
  const ascii = apply('domain-to-ascii', visible, toAsciiDomain(visible));
  const email = apply('capitals-lowered', ascii, ascii.toLowerCase());
  const error = findError(email, cell);
  if (error) return { email: null, steps, problems: [error] };
  return { email, steps, problems: findWarnings(email, unwrapped.address, cell) };
}

function findError(email: string, cell: string): CellProblem | null {
  if (email.length > MAX_ADDRESS) return { code: 'email-too-long', field: 'email', value: cell };
  if (isAddress(email)) return null;
  const suggestion = takeFromName(cell) ?? suggestAddress(email);
  return { code: 'email-invalid', field: 'email', value: cell, ...(suggestion && { suggestion }) };
}

function isAddress(email: string): boolean {
  if (isPlainAddress(email)) return true;
  // What people write instead of an address mostly has none; the library would take it apart first.
  if (!email.includes('@')) return false;
  const domain = toAsciiDomain(email).slice(email.lastIndexOf('@') + 1);
  // A domain that has no ASCII form is none; the library lets both it and labels of any length through.
  const isDomain = isAscii(domain) && domain.split('.').every((label) => label.length <= MAX_LABEL);
  return isDomain && isEmail(email, VALIDATOR_OPTIONS) && !IMPOSSIBLE.test(email);
}

/** `written` is the address before invisible characters were taken out of it and its domain was put into ASCII. */
function findWarnings(email: string, written: string, cell: string): CellProblem[] {
  const local = email.slice(0, email.lastIndexOf('@'));
  const suspicious = (reason: string, suggestion?: string): CellProblem => ({
    code: 'email-suspicious',
    field: 'email',
    value: cell,
    params: { reason },
    ...(suggestion && { suggestion }),
  });
  return [
    ...(removeInvisible(written) === written ? [] : [suspicious('invisible', removeInvisible(email))]),
    ...(!isAscii(written) && mixesScripts(written) ? [suspicious('mixed-scripts')] : []),
    ...(isAscii(local) ? [] : [{ code: 'email-international', field: 'email', value: cell } as const]),
    ...(local.length > MAX_LOCAL ? [{ code: 'email-local-long', field: 'email', value: cell } as const] : []),
  ];
}

/** The domain as DNS knows it (UTS 46 through the URL standard). Unchanged where that fails, or where there is nothing to change. */
function toAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at === -1 || isAscii(domain) || !/^(?:[a-z0-9.-]|[^\x00-\x7f\s])+$/iu.test(domain)) return address;
  try {
    return address.slice(0, at + 1) + new URL(`http://${domain}/`).hostname;
  } catch {
    return address;
  }
}

/** What people mistype, tried in turn; the first that makes an address is offered. */
const CORRECTIONS: readonly ((address: string) => string)[] = [
  (address) => /^=["'](.*)["']$/.exec(address)?.[1] ?? address,
  (address) => address.replace(/^(?:smtp|sip|e-?mail):\s*/i, ''),
  (address) => address.replace(/["'`“”„]/g, ''),
  (address) => (isNameAndAddress(address) ? address : address.replace(/\s+/g, '')),
  (address) => address.replace(/@{2,}/g, '@'),
  (address) => address.replace(/\s*[([{]at[)\]}]\s*/i, '@'),
  (address) => address.replace(/,/g, '.'),
  (address) =>
    address
      .replace(/\.{2,}/g, '.')
      .replace('.@', '@')
      .replace('@.', '@'),
  (address) => address.normalize('NFKC').toLowerCase(),
];

function suggestAddress(address: string): string | undefined {
  for (const correct of CORRECTIONS) {
    const candidate = correct(address);
    if (candidate !== address && isAddress(candidate)) return candidate;
  }
  return undefined;
}

/** `Ann Lee ann@x.org`: the address behind a name. One small word may as well be half of the address; `Example:` is no name. */
function takeFromName(cell: string): string | undefined {
  const words = cell.trim().split(/\s+/);
  const address = words.pop()?.toLowerCase();
  const isName = words.length > 1 || words.some((word) => /^["']?\p{Lu}|["']$/u.test(word));
  if (!isName || /[@:]/.test(words.join(''))) return undefined;
  return address !== undefined && isAddress(address) ? address : undefined;
}

/** Two words of which the second could be the address: whose it is cannot be told, and a wrong guess invites somebody else. */
function isNameAndAddress(text: string): boolean {
  const [first = '', second, ...more] = text.trim().split(/\s+/);
  return first.length > 1 && second !== undefined && more.length === 0 && !first.includes('@') && isAddress(second);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

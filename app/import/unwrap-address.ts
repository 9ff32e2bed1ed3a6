import type { RepairRule } from './derived.ts';
import { trimInvisible } from './invisible.ts';

/* Taking off what stands around an address: blanks, `mailto:`, a display name, brackets, quotes, a trailing full stop. */

export interface Step {
  readonly rule: RepairRule;
  readonly before: string;
  readonly after: string;
}

export interface Unwrapped {
  readonly address: string;
  readonly steps: readonly Step[];
}

/** A soft limit on cells that are looked at closely; an address has at most 254 characters, its display name a few more. */
const MAX_CELL = 2000;

interface Rule {
  readonly rule: RepairRule;
  readonly apply: (text: string) => string;
}

/** In this order, again and again, until none of them finds anything more. */
const RULES: readonly Rule[] = [
  { rule: 'space-removed', apply: (text) => text.trim() },
  { rule: 'invisible-removed', apply: trimInvisible },
  { rule: 'mailto-removed', apply: removeMailto },
  { rule: 'name-taken-off', apply: takeNameOff },
  { rule: 'brackets-removed', apply: (text) => (/^<[^<>]*>$/.test(text) ? text.slice(1, -1) : text) },
  {
    rule: 'quotes-removed',
    apply: removeQuotes,
  },
  { rule: 'punctuation-removed', apply: (text) => text.replace(/^[,;:]+/, '').replace(/[.,;:|]+$/, '') },
];

/** Unwraps one address. Rules for which `isUndone` says so are left out. */
export function unwrapAddress(cell: string, isUndone: (rule: RepairRule) => boolean): Unwrapped {
  if (cell.length > MAX_CELL) return { address: cell, steps: [] };
  const steps: Step[] = [];
  let text = cell;
  for (let changed = true; changed;) {
    changed = false;
    for (const { rule, apply } of RULES) {
      const after = apply(text);
      if (after === text || after === '' || isUndone(rule)) continue;
      steps.push({ rule, before: text, after });
      text = after;
      changed = true;
    }
  }
  return { address: text, steps };
}

/** `mailto:ann@x.org?subject=Hello`: the address ends at the question mark (RFC 6068). */
function removeMailto(text: string): string {
  return /^mailto:/i.test(text) ? text.slice('mailto:'.length).split('?')[0]! : text;
}

/** Quotes around it, and the apostrophe by which a spreadsheet knows a text, which no address begins with. */
function removeQuotes(text: string): string {
  if (/^["'`“”„‘’‚«»].*["'`“”‘’«»]$/.test(text) && text.length > 2) return text.slice(1, -1);
  return /^'[^']*@[^']*$/.test(text) ? text.slice(1) : text;
}

/** `Ann Lee <ann@x.org>` and `ann@x.org (Ann Lee)`. */
function takeNameOff(text: string): string {
  const open = text.lastIndexOf('<');
  if (open > 0 && text.endsWith('>') && text.indexOf('@', open) !== -1) return text.slice(open + 1, -1);
  const comment = text.lastIndexOf('(');
  if (comment > 0 && text.endsWith(')') && text.slice(0, comment).includes('@'))
    return text.slice(0, comment).trimEnd();
  return text;
}

/*
 * IBM's wildcard comparison (`stringMatch`): `*` any run of characters, also none, `?` exactly one character, case-sensitive
 * (IBM, "Assigning access to resources by using wildcards").
 */

/** Whether a value typed for an attribute is a wildcard. */
export function isWildcard(value: string): boolean {
  return /[*?]/.test(value);
}

/** Whether `value` fits `pattern`. Time grows with the product of the two lengths at worst, never faster. */
export function matchesWildcard(pattern: string, value: string): boolean {
  let at = 0;
  let seen = 0;
  let star = -1;
  let resume = 0;
  while (at < value.length) {
    if (pattern[seen] === '*') {
      star = seen++;
      resume = at;
    } else if (pattern[seen] === '?' || (seen < pattern.length && pattern[seen] === value[at])) {
      seen++;
      at++;
    } else if (star !== -1) {
      seen = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[seen] === '*') seen++;
  return seen === pattern.length;
}

export interface WildcardExample {
  readonly fits: string;
  /** Something near that does not fit; null where everything fits. */
  readonly misses: string | null;
}

/** What the first `*` of an example stands for: a name people know from buckets. */
const RUN = 'logs';

/** One value that fits a wildcard and one near it that does not, made from what was typed. */
export function exemplifyWildcard(pattern: string): WildcardExample {
  const fits = fill(pattern, (typed) => typed);
  const near = [fill(pattern, capitalise), fits.toLowerCase(), `${fits}2`, `my-${fits}`, fits.slice(0, -1)];
  return { fits, misses: near.find((value) => value !== '' && !matchesWildcard(pattern, value)) ?? null };
}

/** The pattern with something in place of its signs; what stands between them goes through `change`. */
function fill(pattern: string, change: (typed: string) => string): string {
  const first = pattern.indexOf('*');
  let at = 0;
  return pattern
    .split(/([*?])/)
    .map((piece) => {
      const isFirst = at === first;
      at += piece.length;
      if (piece === '*') return isFirst ? RUN : '';
      return piece === '?' ? '1' : change(piece);
    })
    .join('');
}

/** `team-a` becomes `Team-A`: people forget that case counts. */
function capitalise(typed: string): string {
  return typed.replace(/(?<![a-zA-Z0-9])[a-z]/g, (letter) => letter.toUpperCase());
}

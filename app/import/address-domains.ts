import { distance } from 'fastest-levenshtein';

/* Domains that are probably mistyped: `gmial.com`, or one person at `acme.exmaple` among a hundred at `acme.example`. */

/** Mail domains that people mistype; only those long enough that one wrong letter leaves no doubt. */
const COMMON_DOMAINS = [
  ...[
    'gmail.com',
    'googlemail.com',
    'hotmail.com',
    'outlook.com',
    'yahoo.com',
    'icloud.com',
    'protonmail.com',
    'live.com',
  ],
  ...[
    'hotmail.co.uk',
    'hotmail.fr',
    'hotmail.de',
    'yahoo.co.uk',
    'yahoo.fr',
    'yahoo.de',
    'yahoo.co.jp',
    'outlook.de',
    'outlook.fr',
  ],
];

/** Real mail domains that are one letter away from a common one. */
const REAL_DOMAINS = new Set([
  ...COMMON_DOMAINS,
  ...[
    'mail.com',
    'email.com',
    'ymail.com',
    'gmail.co',
    'gmx.com',
    'live.ca',
    'live.co',
    'live.cn',
    'hotmail.es',
    'hotmail.be',
  ],
  ...[
    'yahoo.ca',
    'yahoo.co',
    'yahoo.es',
    'yahoo.it',
    'yahoo.in',
    'outlook.es',
    'outlook.be',
    'outlook.at',
    'olive.com',
    'love.com',
  ],
]);

/** The common mail domain that `domain` is one slip away from, or undefined. `domain` is lower case. */
export function suggestCommonDomain(domain: string): string | undefined {
  if (REAL_DOMAINS.has(domain) || domain.length > 16) return undefined;
  return COMMON_DOMAINS.find((common) => isOneSlip(domain, common));
}

/** How often a domain must occur to be taken as right, and how rare its likeness must be to be taken as wrong. */
const FREQUENT = 10;
const RARE = 2;
/** Lists where everybody has another domain have nothing to compare with. */
const MAX_RARE_DOMAINS = 1000;
const MAX_FREQUENT_DOMAINS = 20;
const MIN_LENGTH = 8;

/**
 * Domains of this list that look like a slip of one that is frequent in it. `counts` says how many people have a domain; the result
 * maps the rare domain to the frequent one.
 */
export function findMistypedDomains(
  counts: readonly (readonly [domain: string, people: number])[],
): ReadonlyMap<string, string> {
  const mistyped = new Map<string, string>();
  const rare = counts.filter(([domain, count]) => count <= RARE && domain.length >= MIN_LENGTH);
  if (rare.length > MAX_RARE_DOMAINS) return mistyped;
  const frequent = counts
    .filter(([domain, count]) => count >= FREQUENT && domain.length >= MIN_LENGTH)
    // Of equally frequent ones by name: the result does not depend on the order in which they were met.
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_FREQUENT_DOMAINS);
  for (const [domain] of rare) {
    const likeness = frequent.find(([candidate]) => isOneSlip(domain, candidate));
    if (likeness) mistyped.set(domain, likeness[0]);
  }
  return mistyped;
}

/** One letter too many, too few, wrong, or two neighbours swapped. Digits that differ are no slip: `dept1`, `dept2`. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || /\d/.test(a) || /\d/.test(b)) return false;
  const apart = distance(a, b);
  if (apart > 2) return false;
  return apart === 1 || isSwap(a, b);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

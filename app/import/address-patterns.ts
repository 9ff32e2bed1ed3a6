/*
 * Which addresses an account takes (IBM, "Restricting domains for inviting users"): `*` is any run without dot or at sign, `**` any
 * run, `?` one character; case does not matter.
 */

/** Makes the test for an account's patterns. An address has to fit one of them. */
export function makeAddressTest(patterns: readonly string[]): (email: string) => boolean {
  const tokenised = patterns.map((pattern) => tokenise(pattern.toLowerCase()));
  return (email) => tokenised.some((tokens) => fits(tokens, email.toLowerCase()));
}

function tokenise(pattern: string): readonly string[] {
  return pattern.match(/\*\*+|[^]/g)?.map((token) => (token.length > 1 && token.startsWith('**') ? '**' : token)) ?? [];
}

/** All positions a prefix of the tokens can end at, token by token: linear in tokens × characters, whatever the pattern. */
function fits(tokens: readonly string[], text: string): boolean {
  let ends = new Set([0]);
  for (const token of tokens) {
    const next = new Set<number>();
    for (const end of ends) {
      if (token === '*' || token === '**') {
        for (let i = end; ; i++) {
          if (next.has(i)) break;
          next.add(i);
          if (i === text.length || (token === '*' && (text[i] === '.' || text[i] === '@'))) break;
        }
      } else if (end < text.length && (token === '?' || text[end] === token)) next.add(end + 1);
    }
    ends = next;
  }
  return ends.has(text.length);
}

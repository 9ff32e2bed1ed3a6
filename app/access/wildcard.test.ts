import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exemplifyWildcard, isWildcard, matchesWildcard } from './wildcard.ts';

const pattern = fc.string({ unit: fc.constantFrom('a', 'B', '-', '*', '?', '.'), maxLength: 12 });
const value = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '-', '.'), maxLength: 12 });

/** The same rule said as a regular expression. */
function toExpression(text: string): RegExp {
  const escaped = text.replace(/[.\-\\^$+()[\]{}|/]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
}

describe('wildcards', () => {
  it.each([
    ['team-a-*', 'team-a-', true],
    ['team-a-*', 'team-a-logs', true],
    ['team-a-*', 'Team-A-logs', false],
    ['log?', 'log1', true],
    ['log?', 'log', false],
    ['*-prod-*', 'eu-prod-db', true],
  ])('%s on %s is %s', (typed, name, fits) => expect(matchesWildcard(typed, name)).toBe(fits));

  it('fit what the rule says, whatever stands in them', () => {
    fc.assert(fc.property(pattern, value, (p, v) => matchesWildcard(p, v) === toExpression(p).test(v)));
  });

  it('are told from plain values by their signs', () => {
    expect(['a', 'a*', 'a?b', ''].map(isWildcard)).toEqual([false, true, true, false]);
  });

  it('are explained by one example that fits and one that does not', () => {
    fc.assert(
      fc.property(pattern.filter(isWildcard), (p) => {
        const { fits, misses } = exemplifyWildcard(p);
        expect(matchesWildcard(p, fits)).toBe(true);
        if (misses !== null) expect(matchesWildcard(p, misses)).toBe(false);
      }),
    );
  });

  it('are explained in the words that were typed, and show that case counts', () => {
    expect(exemplifyWildcard('team-a-*')).toEqual({ fits: 'team-a-logs', misses: 'Team-A-logs' });
    expect(exemplifyWildcard('log-?')).toEqual({ fits: 'log-1', misses: 'Log-1' });
    expect(exemplifyWildcard('7-*')).toEqual({ fits: '7-logs', misses: 'my-7-logs' });
  });

  it('have no example that does not fit where everything fits', () => {
    expect(exemplifyWildcard('*').misses).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { FaultSyntaxError, parseFault } from './fault-syntax.ts';

const ALWAYS = { kind: 'always' };

describe('a fault rule', () => {
  it.each([
    [
      'POST users cut-after every=2',
      {
        method: 'POST',
        target: { family: 'users' },
        effect: { kind: 'cut', when: 'after' },
        frequency: { kind: 'every', n: 2 },
      },
    ],
    [
      'users 503',
      { method: null, target: { family: 'users' }, effect: { status: 503, committed: false }, frequency: ALWAYS },
    ],
    ['any 500-after', { method: null, target: null, effect: { status: 500, committed: true } }],
    ['get any 401', { method: 'GET', target: null, effect: { status: 401 } }],
    [
      '429 retry-after=5 first=3',
      { target: null, effect: { retryAfterSeconds: 5 }, frequency: { kind: 'first', n: 3 } },
    ],
    [
      'GET /v2/accounts/*/users/* drop=2',
      { target: { path: '/v2/accounts/*/users/*' }, effect: { kind: 'drop', count: 2 } },
    ],
    ['GET groups drop', { effect: { kind: 'drop', count: 1 } }],
    [
      'token delay=250 nth=2',
      { target: { family: 'token' }, effect: { kind: 'delay', ms: 250 }, frequency: { kind: 'nth', n: 2 } },
    ],
    ['DELETE hang', { method: 'DELETE', effect: { kind: 'hang', committed: false } }],
    ['POST hang-after', { effect: { kind: 'hang', committed: true } }],
    ['roles truncate share=0.25', { effect: { kind: 'truncate' }, frequency: { kind: 'share', of1: 0.25 } }],
    ['  catalogue   garble ', { target: { family: 'catalogue' }, effect: { kind: 'garble' } }],
    ['cut-before', { effect: { kind: 'cut', when: 'before' } }],
    ['cut-during', { effect: { kind: 'cut', when: 'during' } }],
  ])('is read: %s', (text, rule) => {
    expect(parseFault(text)).toMatchObject({ kind: 'request', ...rule });
  });

  it.each([
    ['restricted-list', { restrictedList: true }],
    ['classic-unlinked', { classicLinked: false }],
    ['cloud-foundry-gone', { cloudFoundryOffered: false }],
    ['allow-list=**@x.org,*@y.org', { allowList: ['**@x.org', '*@y.org'] }],
    ['rate=10/1000', { rate: { limit: 10, windowMs: 1_000 } }],
  ])('may switch a setting of the account: %s', (text, switches) => {
    expect(parseFault(text)).toEqual({ kind: 'switch', switches });
  });

  it.each([
    ['', 'empty', ''],
    ['POST users', 'no-effect', 'POST users'],
    ['POST uses 500', 'unknown-word', 'uses'],
    ['POST users 200', 'unknown-word', '200'],
    ['users 500 often', 'unknown-word', 'often'],
    ['users 500 sometimes=3', 'unknown-word', 'sometimes'],
    ['users 500 nth=1 every=2', 'unknown-word', 'every'],
    ['users 500 nth=0', 'bad-value', 'nth'],
    ['users 500 share=1.5', 'bad-value', 'share=1.5'],
    ['users delay', 'bad-value', 'delay'],
    ['users delay=soon', 'bad-value', 'delay=soon'],
    ['users cut-after retry-after=3', 'bad-value', 'retry-after'],
    ['allow-list=', 'bad-value', 'allow-list='],
    ['rate=10', 'bad-value', 'rate=10'],
  ])('that makes no sense is refused at the word: "%s"', (text, problem, word) => {
    expect(() => parseFault(text)).toThrow(FaultSyntaxError);
    expect(() => parseFault(text)).toThrow(expect.objectContaining({ problem, word }) as Error);
  });
});

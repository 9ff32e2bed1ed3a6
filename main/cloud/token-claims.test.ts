import { describe, expect, it } from 'vitest';
import { CloudError } from './cloud.ts';
import { parseCaller } from './token-claims.ts';

function tokenWith(claims: unknown): string {
  return ['head', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'signature'].join('.');
}

describe('the claims of a token', () => {
  it.each([
    [
      'a user',
      { iam_id: 'IBMid-1', email: 'ann@x.org', name: 'Ann', account: { bss: 'a1' } },
      { kind: 'user', iamId: 'IBMid-1', name: 'ann@x.org', accountId: 'a1' },
    ],
    [
      'a user of a classic account',
      { iam_id: 'SL-1', name: 'SL1', account: { bss: 'a1' } },
      { kind: 'user', iamId: 'SL-1', name: 'SL1', accountId: 'a1' },
    ],
    [
      'a service ID by its type',
      { id: 'x', sub_type: 'ServiceId', name: 'robot' },
      { kind: 'service-id', iamId: 'x', name: 'robot', accountId: null },
    ],
    [
      'a service ID by its id',
      { iam_id: 'iam-ServiceId-1', sub: 'ServiceId-1' },
      { kind: 'service-id', iamId: 'iam-ServiceId-1', name: 'ServiceId-1', accountId: null },
    ],
    [
      'a trusted profile',
      { iam_id: 'iam-Profile-1', account: { bss: '' } },
      { kind: 'trusted-profile', iamId: 'iam-Profile-1', name: 'iam-Profile-1', accountId: null },
    ],
  ])('show %s', (_name, claims, caller) => {
    expect(parseCaller(tokenWith(claims))).toEqual(caller);
  });

  it.each(['', 'a.b.c', tokenWith({}), tokenWith('text'), tokenWith({ iam_id: 7 })])(
    'refuse what is no token: "%s"',
    (token) => {
      expect(() => parseCaller(token)).toThrow(CloudError);
    },
  );
});

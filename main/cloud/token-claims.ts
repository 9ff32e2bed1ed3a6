import { z } from 'zod';
import type { Caller } from './cloud.ts';
import { CloudError } from './cloud.ts';

/*
 * Who a token speaks for. The claims are hints for people and for refusing early; the server decides. Claims as in IBM's samples for
 * service brokers and in its Terraform provider.
 */

const claimsSchema = z.object({
  iam_id: z.string().optional(),
  id: z.string().optional(),
  sub_type: z.string().optional(),
  email: z.string().optional(),
  name: z.string().optional(),
  sub: z.string().optional(),
  account: z.object({ bss: z.string().optional() }).optional(),
});

/** Reads the claims of an access token. Throws CloudError `bad-answer` for a text that is no token. */
export function parseCaller(token: string): Caller {
  const claims = claimsSchema.safeParse(decode(token));
  const iamId = claims.data?.iam_id ?? claims.data?.id;
  if (!claims.success || iamId === undefined)
    throw new CloudError('bad-answer', 'The access token has no usable claims');
  const { sub_type: subType, email, name, sub, account } = claims.data;
  return {
    kind: kindOf(iamId, subType),
    iamId,
    name: email ?? name ?? sub ?? iamId,
    accountId: account?.bss === undefined || account.bss === '' ? null : account.bss,
  };
}

function kindOf(iamId: string, subType: string | undefined): Caller['kind'] {
  if (subType === 'ServiceId' || iamId.startsWith('iam-ServiceId-')) return 'service-id';
  if (subType === 'Profile' || iamId.startsWith('iam-Profile-')) return 'trusted-profile';
  return 'user';
}

function decode(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

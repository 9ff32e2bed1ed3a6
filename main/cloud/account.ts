import type AccountManagementV4 from '@ibm-cloud/platform-services/account-management/v4.js';
import { z } from 'zod';
import type { AccountFacts } from './cloud.ts';
import { CloudError } from './cloud.ts';
import type { Read } from './reader.ts';

const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  owner_iamid: z.string().optional(),
  linked_softlayer_account: z.string().nullish(),
});

/**
 * Reads name, owner and classic link of an account. Somebody without a role on the account itself may still invite: they get its id
 * for a name, and nothing else. Throws CloudError.
 */
export async function readAccountFacts(
  service: AccountManagementV4,
  read: Read,
  accountId: string,
  callerIamId: string,
  signal?: AbortSignal,
): Promise<AccountFacts> {
  try {
    return await read(async () => {
      const { result } = await service.getAccount({ accountId, ...(signal && { signal }) });
      const account = accountSchema.safeParse(result);
      if (!account.success) throw new CloudError('bad-answer', 'The account is not in a form that can be read');
      const { id, name, owner_iamid: owner, linked_softlayer_account: linked } = account.data;
      return {
        id,
        name,
        callerIsOwner: owner === undefined ? null : owner === callerIamId,
        classicLinked: linked === undefined ? null : linked !== null && linked !== '',
      };
    }, signal);
  } catch (error) {
    if (!(error instanceof CloudError) || error.status !== 403) throw error;
    return { id: accountId, name: accountId, callerIsOwner: null, classicLinked: null };
  }
}

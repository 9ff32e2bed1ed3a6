import type IamIdentityV1 from '@ibm-cloud/platform-services/iam-identity/v1.js';
import { z } from 'zod';
import { CloudError } from './cloud.ts';
import type { Read } from './reader.ts';

/* The identity settings of an account, as far as invitations depend on them. */

const settingsSchema = z.object({
  restrict_user_list_visibility: z.string().optional(),
  restrict_user_domains: z
    .array(
      z.object({
        realm_id: z.string().optional(),
        invitation_email_allow_patterns: z.array(z.string()).optional(),
        restrict_invitation: z.boolean().optional(),
      }),
    )
    .nullish(),
});

export interface AccountSettings {
  /** Whether people see nobody but themselves in the user list unless they have a role for it; null when that could not be read. */
  readonly listRestricted: boolean | null;
  /** Patterns that addresses must fit; null when any address is allowed or that could not be read. */
  readonly allowedAddressPatterns: readonly string[] | null;
}

const UNKNOWN: AccountSettings = { listRestricted: null, allowedAddressPatterns: null };

/**
 * Reads them. Seeing the settings needs a role of its own, which somebody who may invite need not have: a refusal gives what is not
 * known, not an error. Throws CloudError for everything else.
 */
export async function readAccountSettings(
  service: IamIdentityV1,
  read: Read,
  accountId: string,
  signal?: AbortSignal,
): Promise<AccountSettings> {
  let result: unknown;
  try {
    result = await read(
      async () => (await service.getAccountSettings({ accountId, ...(signal && { signal }) })).result,
      signal,
    );
  } catch (error) {
    if (error instanceof CloudError && (error.code === 'not-authorized' || error.code === 'not-found')) return UNKNOWN;
    throw error;
  }
  const settings = settingsSchema.safeParse(result);
  if (!settings.success) return UNKNOWN;
  const { restrict_user_list_visibility: visibility, restrict_user_domains: domains } = settings.data;
  return {
    listRestricted: visibility === undefined ? null : visibility === 'RESTRICTED',
    allowedAddressPatterns: patternsOf(domains ?? []),
  };
}

/** Patterns of the realm that invitations by address belong to. */
function patternsOf(
  domains: NonNullable<z.infer<typeof settingsSchema>['restrict_user_domains']>,
): readonly string[] | null {
  const patterns = domains
    .filter((domain) => domain.restrict_invitation === true && (domain.realm_id ?? 'IBMid') === 'IBMid')
    .flatMap((domain) => domain.invitation_email_allow_patterns ?? []);
  return patterns.length === 0 ? null : patterns;
}

import { useState } from 'react';
import type { AccessKind } from '#app/access/types.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import type { Builder } from './use-builder.ts';

const ALWAYS: readonly AccessKind[] = ['access-group', 'iam-policy', 'account-management-policy', 'classic'];

/** The kinds of access that are offered. Cloud Foundry is not where the account has none, unless somebody has it in the draft. */
export function useKinds({ access }: Builder): readonly AccessKind[] {
  const hasNone = useDraft(({ catalog }) => catalog !== null && catalog.cloudFoundry === null);
  // Once shown it stays: taking the last role away must not take the way back.
  const [hadAny] = useState(() => access.options.some(({ kind }) => kind === 'cloud-foundry'));
  return hasNone && !hadAny ? ALWAYS : [...ALWAYS, 'cloud-foundry'];
}

import { CodedError } from '#app/contract/errors.ts';
import { PRACTICE_NAME } from '#app/contract/practice-name.ts';
import type { AccountView } from '#app/contract/views.ts';

/**
 * Which account is meant (docs/cli.md, "Accounts"): the one named, else the draft's, else the practice account while no other is
 * known. Fails with `account-unknown`, and with `account-needed` where only a guess would be left.
 */
export function chooseAccount(
  known: readonly AccountView[],
  named: string | undefined,
  ofDraft: string | null,
): AccountView {
  const wanted = named ?? ofDraft ?? (known.length === 1 ? PRACTICE_NAME : null);
  if (wanted === null) throw new CodedError('account-needed');
  const found = known.find(({ name }) => name === wanted);
  if (found === undefined) throw new CodedError('account-unknown', { account: wanted });
  return found;
}

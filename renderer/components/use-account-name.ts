import { shellWords } from '#app/words/shell.ts';
import { useAccounts } from '../stores/stores-context.tsx';

/** An account as people call it: the practice account by its words, others by their name. Null stays null. */
export function useAccountName(name: string | null): string | null {
  const practice = useAccounts((state) => state.accounts?.some((account) => account.name === name && account.practice));
  return practice === true ? shellWords.account.practice : name;
}

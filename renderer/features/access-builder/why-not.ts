import { accessBuilderWords } from '#app/words/access-builder.ts';
import type { Builder } from './use-builder.ts';

const { footer, summary } = accessBuilderWords;

/** Why what stands in the builder cannot be given yet, in words; null where it can. `profile` is the name to save it under, or null. */
export function whyNot(
  { access, missing, isChanged }: Pick<Builder, 'access' | 'missing' | 'isChanged'>,
  profile: string | null,
): string | null {
  const first = missing[0];
  if (first !== undefined) return footer.missing(first);
  if (access.options.length === 0) return footer.nothing;
  if (profile !== null && profile.trim() === '') return summary.nameMissing;
  return isChanged || profile !== null ? null : footer.unchanged;
}

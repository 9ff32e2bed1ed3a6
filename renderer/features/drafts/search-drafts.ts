import type { DraftSummary } from '#app/contract/views.ts';

/** Drafts whose name or account holds every word of the text, in any case; all of them for an empty text. */
export function searchDrafts(drafts: readonly DraftSummary[], text: string): readonly DraftSummary[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return drafts;
  return drafts.filter(({ name, account }) => {
    const hay = `${name} ${account ?? ''}`.toLocaleLowerCase();
    return words.every((word) => hay.includes(word));
  });
}

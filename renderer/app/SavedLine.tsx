import { CheckmarkOutline } from '@carbon/react/icons';
import { shellWords } from '#app/words/shell.ts';
import { useDraft } from '../stores/stores-context.tsx';

/** Where the draft is and since when: the promise that nothing typed is lost. */
export function SavedLine() {
  const updatedAt = useDraft((state) => state.document?.updatedAt ?? null);
  if (updatedAt === null) return null;
  return (
    <p className="gl-draft-bar__saved gl-small">
      <CheckmarkOutline className="gl-icon-quiet" aria-hidden />
      {shellWords.draftBar.saved(updatedAt)}
    </p>
  );
}

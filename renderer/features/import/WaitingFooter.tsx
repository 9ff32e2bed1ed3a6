import { Button } from '@carbon/react';
import { importWords } from '#app/words/import.ts';
import { readingWords } from '#app/words/reading.ts';
import { FooterBar } from '../../components/FooterBar.tsx';
import { formatRoute } from '../../routing/route.ts';

/** The footer of Import while there is nothing to go on with. A file on its way is left by stopping, a draft by going back. */
export function WaitingFooter({ canLeave }: { readonly canLeave: boolean }) {
  return (
    <FooterBar
      actions={
        <>
          {canLeave && (
            <Button kind="secondary" href={formatRoute({ screen: 'drafts' })}>
              {readingWords.back}
            </Button>
          )}
          <Button disabled>{importWords.footer.review(0)}</Button>
        </>
      }
    >
      <span className="gl-small gl-secondary gl-ellipsis">{readingWords.copy}</span>
    </FooterBar>
  );
}

import type { ReactNode } from 'react';
import { Button } from '@carbon/react';
import { ArrowRight } from '@carbon/react/icons';
import type { DraftDocument } from '#app/contract/views.ts';
import { importWords } from '#app/words/import.ts';
import { FooterBar } from '../../components/FooterBar.tsx';
import { useKey } from '../../components/use-key.ts';
import { whatIsMissing } from './what-is-missing.ts';
import { formatRoute } from '../../routing/route.ts';
import { navigate } from '../../routing/use-route.ts';
import type { DraftFacts } from '../../workers/views.ts';

const { footer: words } = importWords;

interface Props {
  readonly document: DraftDocument;
  readonly facts: DraftFacts;
  readonly children: ReactNode;
}

/** Back to the drafts, or on to Review; where that is not possible yet, the reason stands beside the button. */
export function ImportFooter({ document, facts, children }: Props) {
  const review = (): void => navigate({ screen: 'draft', draft: document.id, step: 'review' });
  useKey('Ctrl+Enter', review, facts.usable);
  const context = document.frozenBy !== null ? words.frozen : words[whatIsMissing(facts)];
  return (
    <FooterBar
      actions={
        <>
          {children}
          <Button kind="secondary" href={formatRoute({ screen: 'drafts' })}>
            {words.back}
          </Button>
          <Button renderIcon={ArrowRight} disabled={!facts.usable} onClick={review}>
            {words.review(facts.people)}
          </Button>
        </>
      }
    >
      <span className="gl-small gl-secondary gl-ellipsis">{context}</span>
    </FooterBar>
  );
}

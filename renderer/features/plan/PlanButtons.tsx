import { Button } from '@carbon/react';
import { planWords } from '#app/words/plan.ts';
import { navigate } from '../../routing/use-route.ts';

/** Back to Review: where what the plan is made of can be changed. */
export function BackButton({ draft }: { readonly draft: string }) {
  return (
    <Button kind="secondary" onClick={() => navigate({ screen: 'draft', draft, step: 'review' })}>
      {planWords.back}
    </Button>
  );
}

import type { ReactNode } from 'react';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Route, Step } from '../routing/route.ts';
import { PlanPage } from '../features/plan/PlanPage.tsx';
import { DraftFrame } from './DraftFrame.tsx';

/** The screen of a route. The only place that knows every feature. */
export function Screen({ route }: { readonly route: Route }): ReactNode {
  switch (route.screen) {
    case 'drafts':
    case 'submissions':
    case 'accounts':
      return null;
    case 'draft':
      return (
        <DraftFrame key={route.draft} draft={route.draft} step={route.step}>
          {(document) => <StepScreen document={document} step={route.step} />}
        </DraftFrame>
      );
  }
}

function StepScreen({ document, step }: { readonly document: DraftDocument; readonly step: Step }): ReactNode {
  switch (step) {
    case 'import':
    case 'review':
      return null;
    case 'plan':
      return <PlanPage document={document} />;
    case 'submit':
    case 'track':
      return null;
  }
}

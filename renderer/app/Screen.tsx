import type { ReactNode } from 'react';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Route, Step } from '../routing/route.ts';
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

function StepScreen({ step }: { readonly document: DraftDocument; readonly step: Step }): ReactNode {
  switch (step) {
    case 'import':
    case 'review':
    case 'plan':
    case 'submit':
    case 'track':
      return null;
  }
}

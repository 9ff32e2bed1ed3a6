import type { ReactNode } from 'react';
import type { DraftDocument } from '#app/contract/views.ts';
import { AccountsScreen } from '../features/accounts/AccountsScreen.tsx';
import { DraftsScreen } from '../features/drafts/DraftsScreen.tsx';
import { ImportScreen } from '../features/import/ImportScreen.tsx';
import { MatrixScreen } from '../features/matrix/MatrixScreen.tsx';
import { ReviewScreen } from '../features/review/ReviewScreen.tsx';
import type { Route } from '../routing/route.ts';
import { PlanScreen } from '../features/plan/PlanScreen.tsx';
import { SubmissionsScreen } from '../features/submissions/SubmissionsScreen.tsx';
import { TrackScreen } from '../features/submissions/TrackScreen.tsx';
import { SubmitScreen } from '../features/submit/SubmitScreen.tsx';
import { DraftFrame } from './DraftFrame.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** The screen of a route. The only place that knows every feature. */
export function Screen({ route }: { readonly route: Route }): ReactNode {
  switch (route.screen) {
    case 'drafts':
      return <DraftsScreen />;
    case 'submissions':
      return <SubmissionsScreen submission={route.submission} />;
    case 'accounts':
      return <AccountsScreen />;
    case 'draft':
      return (
        <DraftFrame key={route.draft} draft={route.draft} step={route.step}>
          {(document) => (
            <ErrorBoundary key={route.step}>
              <DraftScreen document={document} route={route} />
            </ErrorBoundary>
          )}
        </DraftFrame>
      );
  }
}

function DraftScreen(props: {
  readonly document: DraftDocument;
  readonly route: Extract<Route, { readonly screen: 'draft' }>;
}): ReactNode {
  const { document, route } = props;
  switch (route.step) {
    case 'import':
      return <ImportScreen document={document} at={route.at ?? null} />;
    case 'review':
      return <ReviewScreen document={document} access={route.access ?? null} />;
    case 'matrix':
      return <MatrixScreen document={document} />;
    case 'plan':
      return <PlanScreen document={document} />;
    case 'submit':
      return <SubmitScreen document={document} />;
    case 'track':
      return <TrackScreen document={document} />;
  }
}

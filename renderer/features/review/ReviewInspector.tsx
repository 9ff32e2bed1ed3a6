import type { AccessView, DraftFacts } from '../../workers/views.ts';
import { AccessInspector } from './AccessInspector.tsx';
import { CleanUp } from './CleanUp.tsx';
import { FindingsPane } from './FindingsPane.tsx';
import { PairInspector } from './PairInspector.tsx';
import { PersonInspector } from './PersonInspector.tsx';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';
import './inspector.scss';

/** The right pane: the chosen access, the person under the cursor, two selected people side by side, the list of findings, or the clean-up ledger. */
export function ReviewInspector(props: {
  readonly facts: DraftFacts;
  readonly chosen: AccessView | null;
  readonly entry: number | null;
  readonly decisions: Decisions;
}) {
  const inspector = useReview((state) => state.inspector);
  const selected = useReview((state) => state.selected);
  switch (inspector) {
    case 'access':
      return <AccessInspector access={props.chosen} decisions={props.decisions} />;
    case 'person':
      if (selected.size === 2) return <PairInspector lines={[...selected]} />;
      return <PersonInspector entry={props.entry} decisions={props.decisions} />;
    case 'findings':
      return <FindingsPane decisions={props.decisions} />;
    case 'clean-up':
      return <CleanUp facts={props.facts} decisions={props.decisions} />;
  }
}

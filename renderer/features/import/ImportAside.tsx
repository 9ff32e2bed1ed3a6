import type { DraftDocument } from '#app/contract/views.ts';
import type { DraftFacts } from '../../workers/protocol.ts';
import { AccessForAll } from './AccessForAll.tsx';
import { JoinPane } from './JoinPane.tsx';
import { RepairsPane } from './RepairsPane.tsx';

/** At the right: how the files fit together, access for a bare list, and what was repaired. */
export function ImportAside({ document, facts }: { readonly document: DraftDocument; readonly facts: DraftFacts }) {
  const frozen = document.frozenBy !== null;
  return (
    <div className="gl-pane__scroll">
      {facts.sources.some(({ role }) => role === 'access') && <JoinPane facts={facts} frozen={frozen} />}
      <AccessForAll facts={facts} frozen={frozen} />
      <RepairsPane facts={facts} frozen={frozen} />
    </div>
  );
}

import { useState } from 'react';
import { CopyButton, IconButton } from '@carbon/react';
import { ChevronLeft, ChevronRight } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import type { AccessView } from '../../workers/views.ts';

const { access: words } = reviewWords;

/** Most addresses in one invitation; only the last has fewer (app/invitations/request.ts). */
const FULL = 100;

/** The exact request of each invitation of an access: in lines for reading, byte for byte for copying. */
export function RequestSection({ access }: { readonly access: AccessView }) {
  const account = useDraft((state) => state.catalog?.accountId ?? '');
  const [wanted, setWanted] = useState(0);
  const count = access.invitations.length;
  const place = Math.min(wanted, count - 1);
  const wire = useAnswer('request', { invitation: access.invitations[place] ?? -1, accountId: account });
  const invitees = place < count - 1 ? FULL : access.people - FULL * (count - 1);
  const needsAccount = account === '' && access.tags.some(({ kind }) => kind.endsWith('policy'));
  return (
    <section className="gl-pane__section">
      <div className="gl-request-head">
        <h3 className="gl-small gl-secondary gl-grow">{words.request(place + 1, count, invitees)}</h3>
        {count > 1 && (
          <>
            <IconButton
              kind="ghost"
              size="sm"
              align="bottom-end"
              label={words.previous}
              disabled={place === 0}
              onClick={() => setWanted(place - 1)}
            >
              <ChevronLeft />
            </IconButton>
            <IconButton
              kind="ghost"
              size="sm"
              align="bottom-end"
              label={words.next}
              disabled={place === count - 1}
              onClick={() => setWanted(place + 1)}
            >
              <ChevronRight />
            </IconButton>
          </>
        )}
        <CopyButton
          align="bottom-end"
          iconDescription={words.copy}
          feedback={words.copied}
          onClick={() => void navigator.clipboard.writeText(wire ?? '')}
        />
      </div>
      <pre className="gl-request-text gl-mono" tabIndex={0} role="region" aria-label={words.requestLabel(place + 1)}>
        {wire === undefined || wire === null ? '' : toLines(wire)}
      </pre>
      <p className="gl-small gl-secondary">{needsAccount ? words.noAccount : words.requestNote}</p>
    </section>
  );
}

/** The same request in lines of their own. */
function toLines(wire: string): string {
  return JSON.stringify(JSON.parse(wire), null, 2);
}

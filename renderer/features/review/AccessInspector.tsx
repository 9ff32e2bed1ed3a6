import { IconButton } from '@carbon/react';
import { Edit } from '@carbon/react/icons';
import { toPair } from '#app/import/kept-apart.ts';
import { reviewWords } from '#app/words/review.ts';
import { AccessSentence } from '../../components/AccessSentence.tsx';
import type { AccessView } from '../../workers/views.ts';
import { AccessActions } from './AccessActions.tsx';
import { NearAccess } from './NearAccess.tsx';
import { NothingToInspect } from './NothingToInspect.tsx';
import { useReview } from './review-context.tsx';
import { RequestSection } from './RequestSection.tsx';
import type { Decisions } from './use-decisions.ts';

const { access: words } = reviewWords;

/** An access: what it means, what it nearly is, and the very request that gives it. */
export function AccessInspector({
  access,
  decisions,
}: {
  readonly access: AccessView | null;
  readonly decisions: Decisions;
}) {
  const build = useReview((state) => state.build);
  if (access === null) return <NothingToInspect text={words.none} />;
  return (
    <>
      <div className="gl-pane__head">
        <h2 className="gl-heading">{words.title(access.number)}</h2>
        <span className="gl-small gl-secondary gl-grow">{words.size(access.people, access.invitations.length)}</span>
        <IconButton
          kind="ghost"
          size="sm"
          align="left"
          label={words.edit(access.number)}
          disabled={!decisions.mayChange}
          onClick={() => build({ of: 'access', access })}
        >
          <Edit />
        </IconButton>
      </div>
      <div className="gl-pane__scroll">
        <section className="gl-pane__section">
          <h3 className="gl-small gl-secondary gl-inspector__label">{words.inWords}</h3>
          {access.sentences.length === 0 ? (
            <p className="gl-body">{words.account}</p>
          ) : (
            <ul className="gl-access-words">
              {access.sentences.map((sentence, index) => (
                <AccessSentence key={index} sentence={sentence} />
              ))}
            </ul>
          )}
          <AccessActions access={access} />
        </section>
        {access.near !== null && (
          <NearAccess
            // Another pair has buttons of its own: a second press must not mean something else.
            key={toPair(access.key, access.near.key)}
            access={access}
            near={access.near}
            decisions={decisions}
          />
        )}
        <RequestSection key={access.key} access={access} />
      </div>
    </>
  );
}

import type { Ref } from 'react';
import type { DraftDocument, SubmissionSnapshot, TroubleCard } from '#app/contract/views.ts';
import { submitWords } from '#app/words/submit.ts';
import type { SubmissionState } from '../../stores/submission.ts';
import { TroubleEntry } from './TroubleEntry.tsx';

const { trouble: words } = submitWords;

/** What went wrong: while sending all of it, newest need first; at the end what needs a person, then what was settled. */
export function TroublePane({
  headingRef,
  queued,
  ...props
}: {
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly document: DraftDocument;
  readonly snapshot: SubmissionSnapshot;
  readonly state: SubmissionState;
  readonly queued: number;
}) {
  const { snapshot } = props;
  const hasEnded = snapshot.phase === 'finished' || snapshot.phase === 'stopped';
  const needs = snapshot.trouble.filter((card) => card.needsYou);
  const others = snapshot.trouble.filter((card) => !card.needsYou);
  const count = needs.reduce((sum, card) => sum + card.people.length, 0);
  const toEntry = (card: TroubleCard, index: number) => (
    <TroubleEntry key={`${card.kind} ${card.at} ${index}`} card={card} hasEnded={hasEnded} {...props} />
  );
  return (
    <>
      <div className="gl-pane__scroll gl-trouble">
        <div className="gl-pane__head">
          <h2 ref={headingRef} tabIndex={-1} className="gl-heading">
            {hasEnded && needs.length > 0 ? words.needsYou : words.title}
          </h2>
          {snapshot.trouble.length > 0 && (
            <span className="gl-small gl-secondary">
              {hasEnded && needs.length > 0
                ? submitWords.people(count)
                : words.count(snapshot.trouble.length, needs.length)}
            </span>
          )}
        </div>
        {snapshot.trouble.length === 0 && (
          <p className="gl-trouble__none gl-secondary">{hasEnded ? words.noneEnded : words.none}</p>
        )}
        {needs.map(toEntry)}
        {hasEnded && others.length > 0 && needs.length > 0 && (
          <div className="gl-pane__head">
            <h2 className="gl-heading">{words.settled}</h2>
          </div>
        )}
        {others.map(toEntry)}
      </div>
      {!hasEnded && <Meaning queued={queued} />}
    </>
  );
}

/** What the three ways of not going on mean, before somebody takes one. */
function Meaning({ queued }: { readonly queued: number }) {
  const lines = [words.meaning.pause, ...(queued > 0 ? [words.meaning.stop(queued)] : []), words.meaning.close];
  return (
    <div className="gl-trouble__meaning gl-small">
      {lines.map(([verb, rest]) => (
        <p key={verb}>
          <strong className="gl-strong">{verb}</strong> <span className="gl-secondary">{rest}</span>
        </p>
      ))}
    </div>
  );
}

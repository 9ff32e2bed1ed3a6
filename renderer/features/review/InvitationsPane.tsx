import { Link } from '@carbon/react';
import { HeatMap } from '@carbon/react/icons';
import { matrixWords } from '#app/words/matrix.ts';
import { reviewWords } from '#app/words/review.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import { formatRoute } from '../../routing/route.ts';
import type { AccessView, DraftFacts } from '../../workers/views.ts';
import { AccessList } from './AccessList.tsx';
import { useReview, useReviewStore } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';

const { accesses: words } = reviewWords;

/** What the people come to: the kinds of access, each cut into invitations, and who is in none. */
export function InvitationsPane(props: {
  readonly draft: string;
  readonly facts: DraftFacts;
  readonly chosen: AccessView | null;
  readonly decisions: Decisions;
  readonly onDone: () => void;
}) {
  const { facts } = props;
  const store = useReviewStore();
  const choose = useReview((state) => state.choose);
  const showScope = useReview((state) => state.showScope);
  return (
    <>
      <div className="gl-pane__head">
        <h2 className="gl-heading gl-grow">{words.title}</h2>
        <span className="gl-small gl-secondary gl-nowrap">{words.summary(facts.invitations, facts.accesses)}</span>
      </div>
      {facts.accesses === 0 ? (
        <p className="gl-pane__section gl-secondary gl-grow">{words.empty}</p>
      ) : (
        <AccessList
          id="access-list"
          label={words.label}
          count={facts.accesses}
          chosen={props.chosen}
          onChoose={({ key }) => choose(key)}
          onDone={() => {
            showScope('chosen');
            props.onDone();
          }}
          onDropRows={(access) => {
            const { selected, select } = store.getState();
            void props.decisions.move([...selected], access);
            select(new Set());
          }}
        />
      )}
      {facts.accesses > 0 && (
        <Link
          className="gl-to-matrix"
          href={formatRoute({ screen: 'draft', draft: props.draft, step: 'matrix' })}
          renderIcon={HeatMap}
        >
          {matrixWords.name}
        </Link>
      )}
      <NoInvitation count={facts.blocked} onDone={props.onDone} />
    </>
  );
}

/** Who is in no invitation; pressing it shows them, pressing it again shows everybody. */
function NoInvitation({ count, onDone }: { readonly count: number; readonly onDone: () => void }) {
  const isShown = useReview((state) => state.scope === 'none');
  const showScope = useReview((state) => state.showScope);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="gl-no-invitation"
      aria-pressed={isShown}
      aria-label={words.noneSpoken(count)}
      onClick={() => {
        showScope(isShown ? 'all' : 'none');
        onDone();
      }}
    >
      <FindingIcon severity="error" />
      <span className="gl-grow">{words.none}</span>
      <span className="gl-strong">{words.noneCount(count)}</span>
    </button>
  );
}

import { toAccess } from '#app/access/access.ts';
import { reviewWords } from '#app/words/review.ts';
import { useKey } from '../../components/use-key.ts';
import { useAnnouncements, useDraft } from '../../stores/stores-context.tsx';
import type { AccessView, DraftFacts } from '../../workers/views.ts';
import { AccessBuilder } from '../access-builder/AccessBuilder.tsx';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';

const { build: words } = reviewWords;

/** The access builder over Review: for everybody, for all people of an access, or for those who are selected. */
export function AccessBuilding({
  facts,
  chosen,
  decisions,
}: {
  readonly facts: DraftFacts;
  readonly chosen: AccessView | null;
  readonly decisions: Decisions;
}) {
  const building = useReview((state) => state.building);
  const build = useReview((state) => state.build);
  const choose = useReview((state) => state.choose);
  const select = useReview((state) => state.select);
  const announce = useAnnouncements((state) => state.announce);
  const draft = useDraft((state) => state.document?.name ?? '');
  useKey(
    'Ctrl+E',
    () => build(chosen === null ? { of: 'everybody' } : { of: 'access', access: chosen }),
    decisions.mayChange,
  );
  if (building === null) return null;
  const common = { subtitle: draft, onClose: () => build(null) };
  switch (building.of) {
    case 'everybody': {
      const people = facts.people + facts.blocked;
      return (
        <AccessBuilder
          {...common}
          title={words.forAll}
          initial={[]}
          people={people}
          onApply={(options) => {
            decisions.decide({ type: 'give', to: 'everybody', how: 'add', options });
            announce(words.given(people));
          }}
        />
      );
    }
    case 'access': {
      const { key, number, options: initial, people } = building.access;
      return (
        <AccessBuilder
          {...common}
          title={words.change(number)}
          initial={initial}
          people={people}
          onApply={(options, how) => {
            decisions.decide({ type: 'give', to: { access: key }, how, options });
            choose(toAccess(options).key);
            announce(words.changed(people, number));
          }}
        />
      );
    }
    case 'people': {
      const { lines } = building;
      return (
        <AccessBuilder
          {...common}
          title={words.forSome(lines.length)}
          initial={[]}
          people={lines.length}
          asksHow
          onApply={(options, how) => {
            void decisions.give(lines, how, options);
            select(new Set());
          }}
        />
      );
    }
  }
}

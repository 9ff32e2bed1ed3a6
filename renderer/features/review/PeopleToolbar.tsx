import { ContentSwitcher, IconButton, Search, Switch, Button } from '@carbon/react';
import { Information, Redo, Rule, Undo } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { useUndo } from '../../components/use-undo.ts';
import type { AccessView, DraftFacts } from '../../workers/views.ts';
import { useReview } from './review-context.tsx';
import { useShowInspector } from './use-show-inspector.ts';

const { toolbar: words } = reviewWords;

/** Search, whom to show, undo and redo, and the ways to the panes. */
export function PeopleToolbar({ facts, chosen }: { readonly facts: DraftFacts; readonly chosen: AccessView | null }) {
  const isNarrow = useNarrow();
  const text = useReview((state) => state.text);
  const search = useReview((state) => state.search);
  const show = useShowInspector();
  const undo = useUndo();
  const repairs = facts.repairs.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="gl-people-bar-room">
      <div className="gl-people-bar" role="group" aria-label={reviewWords.panes.middle}>
        <Search
          id="people-search"
          size="md"
          className="gl-people-bar__search"
          labelText={words.searchLabel}
          placeholder={isNarrow ? words.searchRows(facts.people + facts.blocked) : words.search}
          closeButtonLabelText={words.clearSearch}
          value={text}
          onChange={(event) => search(event.target.value)}
          onKeyDown={(event) => {
            // Undo means the typed text here, as in every field.
            if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') event.stopPropagation();
          }}
        />
        <ScopeSwitcher facts={facts} chosen={chosen} />
        <IconButton
          kind="ghost"
          size="md"
          align="bottom"
          label={undo.undoLabel}
          disabled={!undo.canUndo}
          onClick={undo.undo}
        >
          <Undo />
        </IconButton>
        <IconButton
          kind="ghost"
          size="md"
          align="bottom"
          label={undo.redoLabel}
          disabled={!undo.canRedo}
          onClick={undo.redo}
        >
          <Redo />
        </IconButton>
        <Button kind="ghost" size="md" renderIcon={Rule} onClick={() => show('clean-up')}>
          {words.repairs(repairs)}
        </Button>
        {isNarrow && (
          <Button kind="ghost" size="md" renderIcon={Information} onClick={() => show('person')}>
            {words.details}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The people of the chosen access, or everybody. */
function ScopeSwitcher({ facts, chosen }: { readonly facts: DraftFacts; readonly chosen: AccessView | null }) {
  const scope = useReview((state) => state.scope);
  const showScope = useReview((state) => state.showScope);
  const some =
    scope === 'none'
      ? words.none(facts.blocked)
      : chosen === null
        ? words.noAccess
        : words.access(chosen.number, chosen.people);
  return (
    <ContentSwitcher
      size="md"
      className="gl-people-bar__scope"
      aria-label={words.show}
      selectedIndex={scope === 'all' ? 1 : 0}
      onChange={({ index }) => showScope(index === 1 ? 'all' : scope === 'none' ? 'none' : 'chosen')}
    >
      <Switch name="some" disabled={scope !== 'none' && chosen === null} text={some} />
      <Switch name="all" text={words.all(facts.people + facts.blocked)} />
    </ContentSwitcher>
  );
}

import { useDeferredValue, useRef, useState } from 'react';
import { Button, Search } from '@carbon/react';
import { Add, DocumentImport } from '@carbon/react/icons';
import { useStore } from 'zustand';
import type { DraftSummary } from '#app/contract/views.ts';
import { draftsWords } from '#app/words/drafts.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { SidePane } from '../../components/SidePane.tsx';
import { useKey } from '../../components/use-key.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import type { DraftsStore } from '../../stores/drafts.ts';
import { DeletedNotice } from './DeletedNotice.tsx';
import { DraftsTable } from './DraftsTable.tsx';
import type { StartActions } from './EmptyStart.tsx';
import { NeedsYou } from './NeedsYou.tsx';
import { RecoveredNotices } from './RecoveredNotices.tsx';
import { searchDrafts } from './search-drafts.ts';
import { useMatters } from './use-matters.ts';
import { StartNotices } from './StartNotices.tsx';
import { TryHints } from './TryHints.tsx';
import type { DraftStarter } from './use-start-drafts.ts';

interface Props {
  readonly store: DraftsStore;
  readonly drafts: readonly DraftSummary[];
  readonly start: DraftStarter;
  readonly actions: StartActions;
}

/** The drafts there are, a search over them, and beside them what needs somebody. */
export function DraftsList({ store, drafts, start, actions }: Props) {
  const [text, setText] = useState('');
  const [needsYouOpen, setNeedsYouOpen] = useState(false);
  const found = searchDrafts(drafts, useDeferredValue(text));
  const failure = useStore(store, (state) => state.failure);
  const matters = useMatters();
  const narrow = useNarrow();
  const search = useRef<HTMLInputElement>(null);
  useKey('/', () => search.current?.focus());
  return (
    <SidePane
      label={draftsWords.needsYou.title}
      width={272}
      pane={<NeedsYou matters={matters} />}
      isOpen={needsYouOpen}
      onClose={() => setNeedsYouOpen(false)}
    >
      <div className="gl-page gl-drafts-list">
        <RecoveredNotices drafts={drafts} />
        <StartNotices start={start} />
        <FailureNotice failure={failure} onClose={() => store.getState().dismissFailure()} />
        <DeletedNotice store={store} />
        <div className="gl-row">
          <h1 className="gl-title gl-title--large gl-grow">{draftsWords.title}</h1>
          {narrow && (
            <Button kind="ghost" size="sm" onClick={() => setNeedsYouOpen(true)}>
              {draftsWords.needsYou.button(matters?.length ?? 0)}
            </Button>
          )}
        </div>
        <p className="gl-secondary">{draftsWords.count(drafts.length)}</p>
        <div className="gl-drafts-list__toolbar">
          <Search
            ref={search}
            size="lg"
            labelText={draftsWords.search}
            placeholder={draftsWords.search}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onClear={() => setText('')}
          />
          <Button kind="ghost" size="lg" renderIcon={DocumentImport} onClick={actions.paste} disabled={start.busy}>
            {draftsWords.paste}
          </Button>
          <Button size="lg" renderIcon={Add} onClick={actions.choose} disabled={start.busy}>
            {draftsWords.import}
          </Button>
        </div>
        {found.length === 0 ? (
          <p className="gl-drafts-list__none">
            {draftsWords.noHit(text)}{' '}
            <button type="button" className="gl-link" onClick={() => setText('')}>
              {draftsWords.clearSearch}
            </button>
          </p>
        ) : (
          <DraftsTable store={store} drafts={found} />
        )}
        <p className="gl-small gl-secondary gl-drafts-list__hint">
          {draftsWords.hintDrop} <KeyHint keys="Ctrl+N" /> {draftsWords.hintNew}
        </p>
        <TryHints actions={actions} />
      </div>
    </SidePane>
  );
}

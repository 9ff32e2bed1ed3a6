import { useEffect, useRef, useState } from 'react';
import { DataTableSkeleton } from '@carbon/react';
import { useStore } from 'zustand';
import { draftsWords } from '#app/words/drafts.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { FilePicker, type FilePickerHandle } from '../../components/FilePicker.tsx';
import { useDelayed } from '../../components/use-delayed.ts';
import { useDocumentTitle } from '../../components/use-document-title.ts';
import { useKey } from '../../components/use-key.ts';
import { createDraftsStore } from '../../stores/drafts.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { useClient } from '../../transport/client-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import { DraftsList } from './DraftsList.tsx';
import { EmptyStart } from './EmptyStart.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { SampleDialog } from './SampleDialog.tsx';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { useStartDrafts } from './use-start-drafts.ts';
import './drafts.scss';

/** The start: an empty table to fill, or the drafts there are and what needs somebody. */
export function DraftsScreen() {
  const client = useClient();
  const [store] = useState(() => createDraftsStore(client));
  useEffect(() => store.getState().watch(), [store]);
  // Files will be dropped here: their first rows should not wait for the worker.
  const deriver = useDeriver();
  useEffect(() => deriver.start(), [deriver]);
  const drafts = useStore(store, (state) => state.drafts);
  const failure = useStore(store, (state) => state.failure);
  const start = useStartDrafts();
  const dropping = useFileDrop((files) => void start.fromFiles(files));
  const [dialog, setDialog] = useState<'paste' | 'sample' | null>(null);
  const picker = useRef<FilePickerHandle>(null);
  const choose = (): void => picker.current?.open();
  useKey('Ctrl+N', choose);
  useDocumentTitle(draftsWords.title);
  useSpokenCount(drafts?.length);
  const late = useDelayed(drafts === null, 300);

  const actions = { choose, paste: () => setDialog('paste'), sample: () => setDialog('sample') };
  return (
    <div className={`gl-drafts${dropping ? ' gl-drafts--dropping' : ''}`}>
      <FilePicker ref={picker} multiple onFiles={(files) => void start.fromFiles(files)} />
      {drafts === null && late && failure === null && (
        <div className="gl-page">
          <DataTableSkeleton columnCount={7} rowCount={8} showHeader={false} aria-label={draftsWords.title} />
        </div>
      )}
      {drafts === null && failure !== null && (
        <div className="gl-page">
          <FailureNotice failure={failure} />
        </div>
      )}
      {drafts?.length === 0 && <EmptyStart start={start} actions={actions} />}
      {drafts !== null && drafts.length > 0 && (
        <DraftsList store={store} drafts={drafts} start={start} actions={actions} />
      )}
      {dropping && <div className="gl-drop-veil">{draftsWords.dropHere}</div>}
      {dialog === 'paste' && <PasteDialog start={start} onClose={() => setDialog(null)} />}
      {dialog === 'sample' && <SampleDialog store={store} onClose={() => setDialog(null)} />}
    </div>
  );
}

/** "8 drafts", once when the list has been read and whenever their number changes. */
function useSpokenCount(count: number | undefined): void {
  const announce = useAnnouncements((state) => state.announce);
  useEffect(() => {
    if (count !== undefined) announce(draftsWords.spokenCount(count));
  }, [count, announce]);
}

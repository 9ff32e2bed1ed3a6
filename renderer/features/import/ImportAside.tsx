import { useRef } from 'react';
import type { DraftDocument } from '#app/contract/views.ts';
import { FilePicker, type FilePickerHandle } from '../../components/FilePicker.tsx';
import { useDraft } from '../../stores/stores-context.tsx';
import type { DraftFacts } from '../../workers/views.ts';
import { AccessForAll } from './AccessForAll.tsx';
import { JoinPane } from './JoinPane.tsx';
import { RepairsPane } from './RepairsPane.tsx';

/** At the right: how the files fit together, access for a bare list, and what was repaired. */
export function ImportAside({ document, facts }: { readonly document: DraftDocument; readonly facts: DraftFacts }) {
  const frozen = document.frozenBy !== null;
  const addFile = useDraft((state) => state.addFile);
  const picker = useRef<FilePickerHandle>(null);
  return (
    <div className="gl-pane__scroll">
      {facts.sources.some(({ role }) => role === 'access') && <JoinPane facts={facts} frozen={frozen} />}
      <FilePicker ref={picker} onFiles={([file]) => file && void addFile(file, 'access')} />
      <AccessForAll facts={facts} frozen={frozen} onAddList={() => picker.current?.open()} />
      <RepairsPane facts={facts} frozen={frozen} />
    </div>
  );
}

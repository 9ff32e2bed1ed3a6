import { useRef } from 'react';
import { Button } from '@carbon/react';
import { Add } from '@carbon/react/icons';
import type { DraftDocument } from '#app/contract/views.ts';
import type { FileRole, SourceInfo } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import { FilePicker, type FilePickerHandle } from '../../components/FilePicker.tsx';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { useDraft, useReturnedRows } from '../../stores/stores-context.tsx';
import { FileLine } from './FileLine.tsx';

const { doctor } = importWords;

interface Props {
  readonly document: DraftDocument;
  readonly sources: readonly SourceInfo[];
}

/** One line per file: what it is and how it is read. With one file alone, the way to add the other. */
export function FileDoctor({ document, sources }: Props) {
  const frozen = document.frozenBy !== null;
  const readable = sources.every(({ columns }) => columns.length > 0);
  const canAdd = readable && !frozen && !document.files.some(({ role }) => role === 'access');
  const unusable = sources.find(({ columns }) => columns.length === 0)?.role ?? null;
  const take = useDroppedFile(canAdd ? 'access' : frozen ? null : unusable);
  const picker = useRef<FilePickerHandle>(null);
  return (
    <section className="gl-doctor" aria-label={doctor.label}>
      {sources.map((source) => (
        <FileLine key={source.fileId} source={source} frozen={frozen} />
      ))}
      {canAdd && (
        <div className="gl-doctor__add">
          <FilePicker ref={picker} onFiles={([file]) => file && void take(file)} />
          <Button kind="ghost" size="sm" renderIcon={Add} onClick={() => picker.current?.open()}>
            {doctor.add}
          </Button>
          <span className="gl-small gl-secondary gl-ellipsis">{doctor.addHelp}</span>
        </div>
      )}
    </section>
  );
}

/**
 * Takes a file that is dropped or chosen: failed rows go back to their draft, another one becomes the file of `role`; null takes no
 * other.
 */
function useDroppedFile(role: FileRole | null): (file: File) => Promise<void> {
  const addFile = useDraft((state) => state.addFile);
  const offerReturned = useReturnedRows((state) => state.offer);
  const take = async (file: File): Promise<void> => {
    // A file that cannot be handed over now cannot be added either, and that says why.
    const isReturned = await offerReturned(file).catch(() => false);
    if (!isReturned && role !== null) await addFile(file, role);
  };
  useFileDrop(([file]) => {
    if (file !== undefined) void take(file);
  });
  return take;
}

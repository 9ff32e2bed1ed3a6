import { Modal } from '@carbon/react';
import type { DraftSummary } from '#app/contract/views.ts';
import { draftsWords } from '#app/words/drafts.ts';
import { shellWords } from '#app/words/shell.ts';
import { useFocusBack } from '../../components/use-focus-back.ts';

interface Props {
  readonly draft: DraftSummary;
  onDelete(): void;
  onClose(): void;
}

/** Asks before a draft goes; the focus starts on the safe button. */
export function DeleteDialog({ draft, onDelete, onClose }: Props) {
  useFocusBack();
  return (
    <Modal
      open
      danger
      size="sm"
      modalHeading={draftsWords.remove.title(draft.name)}
      primaryButtonText={draftsWords.remove.confirm}
      secondaryButtonText={shellWords.cancel}
      onRequestClose={onClose}
      onRequestSubmit={onDelete}
    >
      <p>{draftsWords.remove.text}</p>
    </Modal>
  );
}

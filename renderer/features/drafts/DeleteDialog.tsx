import type { DraftSummary } from '#app/contract/views.ts';
import { draftsWords } from '#app/words/drafts.ts';
import { shellWords } from '#app/words/shell.ts';
import { DangerDialog } from '../../components/DangerDialog.tsx';

const { remove: words } = draftsWords;

interface Props {
  readonly draft: DraftSummary;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks before a draft goes. */
export function DeleteDialog({ draft, onDelete, onClose }: Props) {
  return (
    <DangerDialog
      title={words.title(draft.name)}
      go={words.confirm}
      back={shellWords.cancel}
      onGo={onDelete}
      onBack={onClose}
    >
      <p>{words.text}</p>
    </DangerDialog>
  );
}

import { savedProfileWords } from '#app/words/saved-profiles.ts';
import { DangerDialog } from '../../components/DangerDialog.tsx';

const { remove: words } = savedProfileWords;

/** Asks before a profile goes. */
export function RemoveProfileDialog(props: {
  readonly name: string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}) {
  return (
    <DangerDialog
      title={words.title(props.name)}
      go={words.go}
      back={words.back}
      onGo={props.onDelete}
      onBack={props.onClose}
    >
      <p>{words.text}</p>
    </DangerDialog>
  );
}

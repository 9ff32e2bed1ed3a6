import { submitWords } from '#app/words/submit.ts';
import { DangerDialog } from '../../components/DangerDialog.tsx';

const { stop: words } = submitWords;

/** Asks before people are left unsent for good. */
export function StopDialog(props: {
  readonly queued: number;
  readonly sent: number;
  readonly onKeep: () => void;
  readonly onStop: () => void;
}) {
  return (
    <DangerDialog
      title={words.title(props.queued)}
      go={words.stop(props.queued)}
      back={words.keep}
      onGo={props.onStop}
      onBack={props.onKeep}
    >
      <p>{words.text(props.sent)}</p>
    </DangerDialog>
  );
}

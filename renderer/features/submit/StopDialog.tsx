import { Modal } from '@carbon/react';
import { shellWords } from '#app/words/shell.ts';
import { submitWords } from '#app/words/submit.ts';
import { useFocusBack } from '../../components/use-focus-back.ts';

const { stop: words } = submitWords;

/** Asks before people are left unsent for good. The focus starts on the way back to sending. */
export function StopDialog(props: {
  readonly queued: number;
  readonly sent: number;
  readonly onKeep: () => void;
  readonly onStop: () => void;
}) {
  useFocusBack();
  return (
    <Modal
      open
      danger
      size="xs"
      modalHeading={words.title(props.queued)}
      closeButtonLabel={shellWords.close}
      primaryButtonText={words.stop(props.queued)}
      secondaryButtonText={words.keep}
      selectorPrimaryFocus=".cds--modal-footer .cds--btn--secondary"
      onRequestClose={props.onKeep}
      onRequestSubmit={props.onStop}
    >
      <p>{words.text(props.sent)}</p>
    </Modal>
  );
}

import { Modal } from '@carbon/react';
import { savedProfileWords } from '#app/words/saved-profiles.ts';
import { shellWords } from '#app/words/shell.ts';
import { useFocusBack } from '../../components/use-focus-back.ts';

const { remove: words } = savedProfileWords;

/** Asks before a profile goes. The focus starts on keeping it. */
export function RemoveProfileDialog(props: {
  readonly name: string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}) {
  useFocusBack();
  return (
    <Modal
      open
      danger
      size="xs"
      modalHeading={words.title(props.name)}
      closeButtonLabel={shellWords.close}
      primaryButtonText={words.go}
      secondaryButtonText={words.back}
      selectorPrimaryFocus=".cds--modal-footer .cds--btn--secondary"
      onRequestClose={props.onClose}
      onRequestSubmit={props.onDelete}
    >
      <p>{words.text}</p>
    </Modal>
  );
}

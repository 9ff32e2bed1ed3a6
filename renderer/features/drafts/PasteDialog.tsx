import { useState } from 'react';
import { Modal, TextArea } from '@carbon/react';
import { draftsWords } from '#app/words/drafts.ts';
import { shellWords } from '#app/words/shell.ts';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { toPastedFile } from './pasted-file.ts';
import type { DraftStarter } from './use-start-drafts.ts';

const { pasting } = draftsWords;

/** A list from the clipboard becomes a file like any other. */
export function PasteDialog({ start, onClose }: { readonly start: DraftStarter; onClose(): void }) {
  useFocusBack();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const file = toPastedFile(text, pasting.fileName);
  const submit = (): void => {
    setAsked(true);
    if (file === null) return;
    void start.fromFiles([file]);
    onClose();
  };
  return (
    <Modal
      open
      size="sm"
      modalHeading={pasting.title}
      primaryButtonText={pasting.confirm}
      secondaryButtonText={shellWords.cancel}
      onRequestClose={onClose}
      onRequestSubmit={submit}
    >
      <TextArea
        id="pasted-addresses"
        data-modal-primary-focus
        rows={10}
        labelText={pasting.label}
        helperText={pasting.help}
        placeholder={pasting.placeholder}
        value={text}
        invalid={asked && file === null}
        invalidText={pasting.empty}
        onChange={(event) => setText(event.target.value)}
      />
    </Modal>
  );
}

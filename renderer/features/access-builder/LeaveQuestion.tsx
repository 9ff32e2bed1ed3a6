import { Modal } from '@carbon/react';
import { accessBuilderWords } from '#app/words/access-builder.ts';

const { leave: words } = accessBuilderWords;

/** Asked before what was put together is lost. */
export function LeaveQuestion({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  return (
    <Modal
      open
      danger
      size="xs"
      className="gl-builder-question"
      modalHeading={words.title}
      primaryButtonText={words.go}
      secondaryButtonText={words.stay}
      onRequestClose={onStay}
      onRequestSubmit={onLeave}
    >
      <p>{words.text}</p>
    </Modal>
  );
}

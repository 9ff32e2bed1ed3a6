import type { ReactNode } from 'react';
import { Modal } from '@carbon/react';
import { shellWords } from '#app/words/shell.ts';
import { useFocusBack } from './use-focus-back.ts';

interface Props {
  readonly title: string;
  /** The button that does it. */
  readonly go: string;
  /** The button that leaves everything as it is; closing the dialog does the same. */
  readonly back: string;
  readonly className?: string;
  readonly onGo: () => void;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** Asks before something is lost for good. The focus starts on the way back. */
export function DangerDialog({ title, go, back, className, onGo, onBack, children }: Props) {
  useFocusBack();
  return (
    <Modal
      open
      danger
      size="xs"
      className={className}
      modalHeading={title}
      closeButtonLabel={shellWords.close}
      primaryButtonText={go}
      secondaryButtonText={back}
      selectorPrimaryFocus=".cds--modal-footer .cds--btn--secondary"
      onRequestClose={onBack}
      onRequestSubmit={onGo}
    >
      {children}
    </Modal>
  );
}

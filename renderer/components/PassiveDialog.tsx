import type { ReactNode } from 'react';
import { Modal } from '@carbon/react';
import { shellWords } from '#app/words/shell.ts';
import { useFocusBack } from './use-focus-back.ts';

interface Props {
  readonly title: string;
  readonly size?: 'xs' | 'sm' | 'md' | 'lg';
  readonly scrolls?: boolean;
  readonly children: ReactNode;
  onClose(): void;
}

/**
 * A dialog to look at, without a question. The focus starts on its content: on the close button its tooltip would open, and that
 * would take the first Esc for itself.
 */
export function PassiveDialog({ title, size = 'md', scrolls = false, children, onClose }: Props) {
  useFocusBack();
  return (
    <Modal
      open
      passiveModal
      size={size}
      modalHeading={title}
      closeButtonLabel={shellWords.close}
      hasScrollingContent={scrolls}
      onRequestClose={onClose}
    >
      <div tabIndex={-1} data-modal-primary-focus className="gl-dialog-content">
        {children}
      </div>
    </Modal>
  );
}

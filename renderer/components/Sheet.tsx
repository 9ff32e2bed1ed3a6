import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from '@carbon/react';
import { Close } from '@carbon/react/icons';
import { shellWords } from '#app/words/shell.ts';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
  onClose(): void;
}

/** A pane over the content, for narrow windows. The browser's own dialog keeps the focus in it and gives it back. */
export function Sheet({ label, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="gl-sheet" aria-label={label} onClose={onClose}>
      <div className="gl-sheet__head">
        <span className="gl-heading">{label}</span>
        <IconButton kind="ghost" align="left" label={shellWords.close} onClick={() => dialog.current?.close()}>
          <Close />
        </IconButton>
      </div>
      <div className="gl-sheet__body">{children}</div>
    </dialog>
  );
}

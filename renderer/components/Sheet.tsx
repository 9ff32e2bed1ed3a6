import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from '@carbon/react';
import { Close } from '@carbon/react/icons';
import { shellWords } from '#app/words/shell.ts';

/** A pane over the page, which is inert meanwhile: closed by Esc or its own button; the focus goes back to where it was. */
export function Sheet({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      ref={sheet}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className="gl-side-sheet"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="gl-side-sheet__close">
        <IconButton kind="ghost" size="md" label={shellWords.close} align="left" onClick={onClose}>
          <Close />
        </IconButton>
      </div>
      {children}
    </div>
  );
}

import { useEffect, useRef, type KeyboardEvent } from 'react';

/**
 * Esc in the sheet: closes an open list first, and leaves the next time. On a closed list it leaves too: Carbon's own fields would
 * take it for "choose nothing".
 */
export function useEscape(leave: () => void): {
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  /** For ComposedModal: answers that it stays open, since whoever shows it takes it away. */
  readonly onClose: (event: { readonly type: string }) => false;
} {
  const closesList = useRef(false);
  // Carbon's listener for Esc keeps the handler of the first render.
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  return {
    onKeyDownCapture(event) {
      const { target } = event;
      const isList = target instanceof Element && target.getAttribute('role') === 'combobox';
      const isOpen = isList && target.getAttribute('aria-expanded') === 'true';
      closesList.current = isOpen;
      if (event.key !== 'Escape' || !isList || isOpen) return;
      event.stopPropagation();
      latest.current();
    },
    onClose(event) {
      if (event.type !== 'keydown' || !closesList.current) latest.current();
      return false;
    },
  };
}

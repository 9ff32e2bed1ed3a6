import { useEffect, useState } from 'react';

/** Gives the focus back, when a dialog goes, to what had it when the dialog came. */
export function useFocusBack(): void {
  // Taken while the dialog is first rendered: once it is mounted, the focus is already in it.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}

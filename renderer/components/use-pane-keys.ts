import { useKey } from './use-key.ts';

/** Alt+1, Alt+2, Alt+3 go to the left, middle and right pane: the elements marked `data-pane`. A screen may answer first. */
export function usePaneKeys(): void {
  useKey('Alt+1', () => focusPane(1));
  useKey('Alt+2', () => focusPane(2));
  useKey('Alt+3', () => focusPane(3));
}

/** The first thing in the pane that takes the focus by itself, else the pane. */
function focusPane(pane: 1 | 2 | 3): void {
  const element = document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
  const first = element?.querySelector<HTMLElement>(
    'a[href], button:not(:disabled), input:not(:disabled), [tabindex="0"]',
  );
  (first ?? element)?.focus();
}

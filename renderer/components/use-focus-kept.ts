import { useEffect, type RefObject } from 'react';

/**
 * What has the focus may go away by what it does: an accepted suggestion, an undone repair, the way to the next step. Then the
 * focus goes to the pane it was in, to the table, or to `root`, and never to the page, from where a keyboard would have to begin
 * again.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let home: HTMLElement | null = null;
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) home = findHome(target) ?? element;
    };
    const onFocusOut = ({ target }: FocusEvent): void =>
      // By then what was taken out of the page is out; what is still there was left by a person.
      queueMicrotask(() => {
        if (target instanceof Node && target.isConnected && !element.contains(document.activeElement)) home = null;
      });
    const observer = new MutationObserver(() => {
      if (home !== null && document.activeElement === document.body) (home.isConnected ? home : element).focus();
    });
    element.addEventListener('focusin', onFocusIn);
    element.addEventListener('focusout', onFocusOut);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', onFocusIn);
      element.removeEventListener('focusout', onFocusOut);
      observer.disconnect();
    };
  }, [root]);
}

function findHome(target: HTMLElement): HTMLElement | null {
  return target.closest<HTMLElement>('[data-pane][tabindex], .gl-side-sheet') ?? document.getElementById('people-grid');
}

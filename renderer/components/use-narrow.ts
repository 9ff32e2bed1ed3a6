import { useSyncExternalStore } from 'react';

/** Below this width, in pixels, there is room for one pane: ui.md section 1, "Width". */
const WIDE = 1056;

const narrow = typeof window === 'undefined' ? null : window.matchMedia(`(width < ${WIDE}px)`);

/** Whether the window has room for one pane only. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow?.matches ?? false);
}

function subscribe(changed: () => void): () => void {
  narrow?.addEventListener('change', changed);
  return () => narrow?.removeEventListener('change', changed);
}

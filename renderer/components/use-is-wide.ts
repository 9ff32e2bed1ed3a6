import { useSyncExternalStore } from 'react';

/** From this width on, side panes stand beside the content (Carbon's `lg`); below they lie over it. Pixels. */
const WIDE = '(width >= 1056px)';

/** Whether the window is wide enough for side panes. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

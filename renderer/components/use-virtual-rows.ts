import { useCallback, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

/** Which rows are to be drawn, and how much empty room stands before and after them, in pixels. */
export interface VirtualRows {
  /** First row to draw; `to` is the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  /** Brings a row into view with the least scrolling. */
  readonly scrollTo: (index: number) => void;
  /** Give this to the element that scrolls. */
  readonly scroller: (element: HTMLDivElement | null) => void;
}

/** Rows drawn beyond the visible ones, so that a key press or a turn of the wheel finds them there. */
const OVERSCAN = 8;

/**
 * Draws only the rows that can be seen, of `count` rows that are `height` pixels high each. `head` is the height of a head that
 * sticks over the rows.
 */
export function useVirtualRows({
  count,
  height,
  head = 0,
}: {
  count: number;
  height: number;
  head?: number;
}): VirtualRows {
  const [element, scroller] = useState<HTMLDivElement | null>(null);
  const virtualizer = useVirtualizer({
    count,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: head,
    scrollPaddingStart: head,
    getScrollElement: () => element,
  });
  const items = virtualizer.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = Math.min(count, (items.at(-1)?.index ?? -1) + 1);
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  return { from, to, before: from * height, after: (count - to) * height, scrollTo, scroller };
}

export interface MeasuredRows extends VirtualRows {
  /** Give this to every row, together with its index as `data-index`. */
  readonly measure: (element: HTMLElement | null) => void;
}

/** The same for rows of different heights: `usualHeight` pixels until a row was seen. */
export function useMeasuredRows({ count, usualHeight }: { count: number; usualHeight: number }): MeasuredRows {
  const [element, scroller] = useState<HTMLDivElement | null>(null);
  const virtualizer = useVirtualizer({
    count,
    estimateSize: () => usualHeight,
    overscan: OVERSCAN,
    getScrollElement: () => element,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  return {
    from: first?.index ?? 0,
    to: Math.min(count, (last?.index ?? -1) + 1),
    before: first?.start ?? 0,
    after: Math.max(0, virtualizer.getTotalSize() - (last?.end ?? 0)),
    scrollTo,
    scroller,
    measure: virtualizer.measureElement,
  };
}

import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { IconButton } from '@carbon/react';
import { SidePanelClose, SidePanelOpen } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import { useReview } from './review-context.tsx';
import { PANE_WIDTHS, type Side } from './review-store.ts';

const { panes: words } = reviewWords;

/** Pixels that an arrow key moves the edge. */
const STEP = 16;

/** A pane at the side that can be dragged wider and folded away. Folded, a narrow strip brings it back. */
export function FoldablePane({ side, children }: { readonly side: Side; readonly children: ReactNode }) {
  const width = useReview((state) => state.widths[side]);
  const folded = useReview((state) => state.folded[side]);
  const fold = useReview((state) => state.fold);
  const element = useRef<HTMLElement | null>(null);
  const pane = side === 'left' ? 1 : 3;
  const label = side === 'left' ? words.left : words.right;
  if (folded) {
    return (
      <aside className={`gl-fold gl-fold--${side}`} data-pane={pane} tabIndex={-1} aria-label={label}>
        <IconButton
          kind="ghost"
          size="md"
          align={side === 'left' ? 'right' : 'left'}
          label={side === 'left' ? words.unfoldLeft : words.unfoldRight}
          onClick={() => fold(side, false)}
        >
          {side === 'left' ? <SidePanelOpen /> : <SidePanelClose />}
        </IconButton>
      </aside>
    );
  }
  return (
    <aside
      ref={element}
      data-pane={pane}
      tabIndex={-1}
      className={`gl-pane gl-pane--${side === 'left' ? 'start' : 'end'} gl-foldable gl-foldable--${side}`}
      style={{ flexBasis: width }}
      aria-label={label}
    >
      {children}
      <Edge side={side} width={width} widthNow={() => element.current?.offsetWidth ?? width} />
    </aside>
  );
}

/** The edge of a pane: dragged with the pointer, moved with the arrows, folded with Enter. */
function Edge({ side, width, widthNow }: { side: Side; width: number; widthNow: () => number }) {
  const resize = useReview((state) => state.resize);
  const fold = useReview((state) => state.fold);
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const sign = side === 'left' ? 1 : -1;
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    start.current = { x: event.clientX, width: widthNow() };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const from = start.current;
    if (from !== null) resize(side, from.width + sign * (event.clientX - from.x));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowRight') resize(side, widthNow() + sign * STEP);
    else if (event.key === 'ArrowLeft') resize(side, widthNow() - sign * STEP);
    else if (event.key === 'Home') resize(side, PANE_WIDTHS.least);
    else if (event.key === 'End') resize(side, PANE_WIDTHS.most);
    else if (event.key === 'Enter') fold(side, true);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className="gl-foldable__edge"
      aria-orientation="vertical"
      aria-label={side === 'left' ? words.resizeLeft : words.resizeRight}
      aria-valuenow={Math.round(width)}
      aria-valuemin={PANE_WIDTHS.least}
      aria-valuemax={PANE_WIDTHS.most}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (start.current = null)}
      onPointerCancel={() => (start.current = null)}
      onDoubleClick={() => resize(side, PANE_WIDTHS[side])}
      onKeyDown={onKeyDown}
    />
  );
}

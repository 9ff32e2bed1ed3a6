import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus where it was when an entry of a list goes: on the button that takes the next one away, on the last where it was
 * the last, and on the open tab where none is left. The button stands last in its entry.
 */
export function useFocusNext(): {
  readonly list: RefObject<HTMLUListElement | null>;
  /** Call it when the entry at this index goes. */
  readonly note: (index: number) => void;
} {
  const list = useRef<HTMLUListElement>(null);
  const gone = useRef<number | null>(null);
  useEffect(() => {
    if (gone.current === null) return;
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLElement>('li > :last-child button, li > button:last-child') ?? []),
    ];
    const next = buttons[Math.min(gone.current, buttons.length - 1)];
    gone.current = null;
    (next ?? document.querySelector<HTMLElement>('.gl-builder [role=tab][aria-selected=true]'))?.focus();
  });
  return {
    list,
    note: (index) => {
      gone.current = index;
    },
  };
}

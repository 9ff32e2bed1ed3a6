import { useEffect, useEffectEvent } from 'react';

/** A key with its modifiers: `Ctrl+Shift+Z`. Ctrl is also the command key, as people on a Mac expect. */
export function matchesKey(pressed: KeyPress, wanted: string): boolean {
  const parts = wanted.split('+');
  const key = parts.at(-1) ?? '';
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    (pressed.ctrlKey || pressed.metaKey) === parts.includes('Ctrl') &&
    pressed.altKey === parts.includes('Alt') &&
    (pressed.shiftKey === parts.includes('Shift') || isSign(key))
  );
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** On some keyboards `?` and `/` need Shift, on others they do not. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/i.test(key);
}

/** Calls `act` when the key is pressed anywhere in the window. Plain letters and signs do nothing while somebody types or a dialog is open. */
export function useKey(wanted: string, act: () => void, enabled = true): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !matchesKey(event, wanted)) return;
    if (document.querySelector('.cds--modal.is-visible') !== null) return;
    if (!/\+|^F\d+$/.test(wanted) && isTyping(event.target)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    window.addEventListener('keydown', onPress);
    return () => window.removeEventListener('keydown', onPress);
  }, [enabled]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

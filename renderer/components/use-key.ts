import { useEffect, useEffectEvent } from 'react';
import type { ListedKey } from '#app/words/shortcuts.ts';

/** A key with its modifiers: `Ctrl+Shift+Z`. Ctrl is also the command key, as people on a Mac expect. */
export function matchesKey(pressed: KeyPress, wanted: string): boolean {
  const parts = wanted.split('+');
  const written = parts.at(-1) ?? '';
  // As it stands on the keyboard, and as the browser calls it.
  const key = written === 'Esc' ? 'Escape' : written;
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

/**
 * Calls `act` when the key, one of the list under `?`, is pressed anywhere in the window, unless a dialog is open. Keys without Ctrl or Alt do nothing while
 * somebody types, and undo in a text field is the field's own.
 */
export function useKey(wanted: ListedKey, act: () => void, enabled = true): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !matchesKey(event, wanted)) return;
    if (document.querySelector('.cds--modal.is-visible') !== null) return;
    if (belongsToField(wanted) && isTyping(event.target)) return;
    event.preventDefault();
    // A closed list takes Ctrl+Z for the letter z and opens.
    if (isChord(wanted)) event.stopPropagation();
    act();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    // Chords are heard before the part that has the focus, plain keys after it.
    const capture = isChord(wanted);
    window.addEventListener('keydown', onPress, { capture });
    return () => window.removeEventListener('keydown', onPress, { capture });
  }, [enabled, wanted]);
}

/** Whether a text field has a use of its own for the key. */
export function belongsToField(wanted: string): boolean {
  return !(isChord(wanted) || /^(Shift\+)?F\d+$/.test(wanted)) || /^Ctrl\+(Shift\+)?Z$/.test(wanted);
}

function isChord(wanted: string): boolean {
  return wanted.startsWith('Ctrl+') || wanted.startsWith('Alt+');
}

/** Fields for text; a box to tick takes no letters. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]')
  );
}

import { describe, expect, it } from 'vitest';
import { belongsToField, matchesKey, type KeyPress } from './use-key.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('keys', () => {
  it('take the command key of a Mac for Ctrl', () => {
    expect(matchesKey(press('z', { metaKey: true }), 'Ctrl+Z')).toBe(true);
    expect(matchesKey(press('z', { ctrlKey: true }), 'Ctrl+Z')).toBe(true);
  });

  it('tell undo from redo by Shift', () => {
    expect(matchesKey(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Z')).toBe(false);
    expect(matchesKey(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z')).toBe(true);
  });

  it('find a question mark whether or not the keyboard needs Shift for it', () => {
    expect(matchesKey(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(matchesKey(press('?'), '?')).toBe(true);
  });

  it('are named as on the keyboard', () => {
    expect(matchesKey(press('Escape'), 'Esc')).toBe(true);
    expect(matchesKey(press('j'), 'J')).toBe(true);
  });

  it('do not answer to a key held with something else', () => {
    expect(matchesKey(press('n'), 'Ctrl+N')).toBe(false);
    expect(matchesKey(press('/', { altKey: true }), '/')).toBe(false);
  });

  it('are left to a text field where it has a use for them', () => {
    expect(['p', '/', '[', 'Ctrl+Z', 'Ctrl+Shift+Z'].map(belongsToField)).toEqual([true, true, true, true, true]);
    expect(['Ctrl+Enter', 'Alt+2', 'F8', 'Shift+F8'].map(belongsToField)).toEqual([false, false, false, false]);
  });
});

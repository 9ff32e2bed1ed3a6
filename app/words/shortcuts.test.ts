import { describe, expect, expectTypeOf, it } from 'vitest';
import { shortcutWords, type ListedKey, type Shortcut } from './shortcuts.ts';

const sections: readonly (readonly [string, readonly Shortcut[]])[] = Object.entries(shortcutWords);

describe('the list of shortcuts', () => {
  it('is what may be listened to: a key it does not have does not compile', () => {
    expectTypeOf<'Ctrl+Enter'>().toExtend<ListedKey>();
    expectTypeOf<'Ctrl+Q'>().not.toExtend<ListedKey>();
    expectTypeOf<string>().not.toExtend<ListedKey>();
  });

  it.each(sections)('says in %s once what each key does', (_, shortcuts) => {
    const chords = shortcuts.flatMap(({ keys }) => keys).filter((key) => key !== 'Enter' && key !== 'Esc');
    expect(new Set(chords).size).toBe(chords.length);
    expect(new Set(shortcuts.map(({ does }) => does)).size).toBe(shortcuts.length);
  });
});

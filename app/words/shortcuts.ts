/*
 * The list under `?`. Keys are written as they are pressed. Whatever is heard in the whole window (useKey) has to be in here: another key
 * does not compile. What a table or a list hears while it has the focus is listed beside it.
 */

export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

export const shortcutWords = {
  everywhere: [
    { keys: ['?'], does: 'Show this list' },
    { keys: ['Alt+1', 'Alt+2', 'Alt+3'], does: 'Go to the left, middle or right pane' },
    { keys: ['Enter', 'Esc'], does: 'Keep what was typed; leave it as it was' },
    { keys: ['Esc'], does: 'Close what is open' },
  ],
  drafts: [
    { keys: ['Ctrl+N'], does: 'New draft from files' },
    { keys: ['/'], does: 'Search' },
    { keys: ['↑', '↓'], does: 'Go through the list' },
    { keys: ['Enter'], does: 'Open' },
    { keys: ['F2'], does: 'Rename' },
    { keys: ['Delete'], does: 'Delete' },
  ],
  import: [
    { keys: ['F8'], does: 'Next finding' },
    { keys: ['Ctrl+Z', 'Ctrl+Shift+Z'], does: 'Undo, do again' },
    { keys: ['Ctrl+Enter'], does: 'Go on to Review' },
  ],
  review: [
    { keys: ['↑', '↓', '←', '→'], does: 'Go from cell to cell, or through the kinds of access' },
    { keys: ['Home', 'End'], does: 'To the beginning or end; with Ctrl of the whole table' },
    { keys: ['Page Up', 'Page Down'], does: 'A page up or down' },
    { keys: ['F2', 'Enter'], does: 'Edit the cell; Enter keeps, Esc leaves it as it was' },
    { keys: ['Space', 'Ctrl+A'], does: 'Select the row, all rows; Shift and arrows select several' },
    { keys: ['Esc'], does: 'Clear the selection' },
    { keys: ['Delete'], does: 'Leave the row out' },
    { keys: ['F8', 'Shift+F8'], does: 'Next or previous finding' },
    { keys: ['Ctrl+F'], does: 'Search' },
    { keys: ['Ctrl+Z', 'Ctrl+Shift+Z'], does: 'Undo, do again' },
    { keys: ['Ctrl+E'], does: 'Change the chosen access, or choose one for all' },
    { keys: ['['], does: 'Fold or unfold the list of invitations' },
    { keys: [']'], does: 'Fold or unfold the inspector' },
    { keys: ['Ctrl+Enter'], does: 'Go on to Plan' },
  ],
  matrix: [
    { keys: ['↑', '↓', '←', '→'], does: 'Scroll the picture or the table' },
    { keys: ['Ctrl+Enter'], does: 'Go on to Plan' },
  ],
  plan: [
    { keys: ['Ctrl+R'], does: 'Read the account again' },
    { keys: ['Ctrl+Enter'], does: 'Ask to submit the plan' },
  ],
  submit: [
    { keys: ['P'], does: 'Pause or go on' },
    { keys: ['T'], does: 'Go to the trouble' },
  ],
  track: [
    { keys: ['J', 'K'], does: 'Next or previous person' },
    { keys: ['X'], does: 'Select the person' },
    { keys: ['Enter'], does: 'Open the person' },
    { keys: ['Esc'], does: 'Close the person' },
  ],
} as const satisfies Readonly<Record<string, readonly Shortcut[]>>;

export type ShortcutSection = keyof typeof shortcutWords;

/** A key that the list has. */
export type ListedKey = (typeof shortcutWords)[ShortcutSection][number]['keys'][number];

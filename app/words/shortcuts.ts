/* The list under `?`. Keys are written as they are pressed; the code that answers to them names the same keys (useKey). */

export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

export const shortcutWords: Readonly<
  Record<'everywhere' | 'drafts' | 'import' | 'review' | 'submit', readonly Shortcut[]>
> = {
  everywhere: [
    { keys: ['?'], does: 'Show this list' },
    { keys: ['Alt+1', 'Alt+2', 'Alt+3'], does: 'Go to the left, middle or right pane' },
    { keys: ['Esc'], does: 'Close what is open, keep nothing' },
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
    { keys: ['Ctrl+Z'], does: 'Undo the last step' },
    { keys: ['Ctrl+Shift+Z'], does: 'Do it again' },
    { keys: ['Ctrl+Enter'], does: 'Go on to Review' },
  ],
  review: [
    { keys: ['F2', 'Enter'], does: 'Edit the cell; Enter keeps, Esc leaves it as it was' },
    { keys: ['Space', 'Ctrl+A'], does: 'Select the row, all rows; Shift and arrows select several' },
    { keys: ['Delete'], does: 'Leave the row out' },
    { keys: ['F8', 'Shift+F8'], does: 'Next or previous finding' },
    { keys: ['Ctrl+F'], does: 'Search' },
    { keys: ['Ctrl+Z', 'Ctrl+Shift+Z'], does: 'Undo, do again' },
    { keys: ['Ctrl+E'], does: 'Change the chosen access, or choose one for all' },
    { keys: ['['], does: 'Fold or unfold the list of invitations' },
    { keys: [']'], does: 'Fold or unfold the inspector' },
    { keys: ['Ctrl+Enter'], does: 'Go on to Plan' },
  ],
  submit: [
    { keys: ['Ctrl+R'], does: 'Read the account again' },
    { keys: ['Ctrl+Enter'], does: 'Ask to submit the plan' },
    { keys: ['P'], does: 'Pause or go on' },
    { keys: ['T'], does: 'Go to the trouble' },
    { keys: ['J', 'K'], does: 'Next or previous person' },
    { keys: ['X'], does: 'Select the person' },
    { keys: ['Enter'], does: 'Open the person' },
  ],
};

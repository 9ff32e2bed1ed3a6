import type { PutBackResult, ReturnedFile } from '../contract/views.ts';
import { plural } from './format.ts';

/* Failed rows that a person has corrected in a spreadsheet and drops back. */

export const returnedRowsWords = {
  title: 'Failed rows of a draft',
  question: ({ rows, name }: Pick<ReturnedFile, 'rows' | 'name'>): string =>
    `These are ${plural(rows, 'failed row', 'failed rows')} of “${name}”. Put them back into that draft?`,
  help: 'What you changed in them becomes corrections of that draft, in one step that you can undo. Its files stay as they are.',
  putBack: 'Put back',
  newDraft: 'Make a new draft',
  done: (changed: number): string =>
    changed === 0 ? 'No row says anything new' : `${plural(changed, 'row was', 'rows were')} put back`,
  /** What did not find its place; empty where everything did. */
  unplaced: ({ unplaced }: Pick<PutBackResult, 'unplaced'>): string =>
    unplaced === 0
      ? ''
      : `${plural(unplaced, 'row', 'rows')} could not be placed: new ones, ones of another list, and the second of two for one line. Add new people with a list of their own.`,
  close: 'Close',
};

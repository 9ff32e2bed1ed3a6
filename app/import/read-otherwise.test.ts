import { describe, expect, it } from 'vitest';
import type { Decision } from './decision.ts';
import { derive } from './derive.ts';
import { readOtherwise, type ReadChange } from './read-otherwise.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { peopleFile } from './test-files.ts';

const catalog = makeTestCatalog();
const FILE = peopleFile('Team, Lee;Name;E-mail\nDevelopers;Ann, Lee;ann@x.example\n');
const toGroups: Decision = { type: 'map', file: 'people', column: 0, field: 'access_groups' };

/** Reads the file otherwise again and again, as a person with a switch does. */
function change(file: typeof FILE, decisions: readonly Decision[], ...changes: readonly ReadChange[]) {
  const all = changes.reduce((taken, each) => [...taken, ...readOtherwise(file, taken, each)], decisions);
  const { sources, people } = derive([file], all, catalog);
  const fields = sources[0]!.columns.map(({ header, field }) => [header, field] as const);
  return { decisions: all, fields, emails: people.map(({ email }) => email) };
}

describe('reading a file otherwise', () => {
  it('keeps a mapping at the new place of its header', () => {
    const file = peopleFile('Name|x;Team;E-mail\nAnn|1;Developers;ann@x.example\n');
    const { fields } = change(
      file,
      [
        { type: 'read', file: 'people', delimiter: '|' },
        { type: 'map', file: 'people', column: 0, field: null },
        { type: 'read', file: 'people', delimiter: ';' },
        { type: 'map', file: 'people', column: 1, field: 'access_groups' },
      ],
      { headerLine: 1 },
    );
    expect(fields).toEqual([
      ['Name|x', null],
      ['Team', 'access_groups'],
      ['E-mail', 'email'],
    ]);
  });

  it('lets a mapping go whose header is gone, so that another column is not taken for it', () => {
    const { fields, decisions } = change(FILE, [toGroups], { delimiter: ',' });
    expect(fields[0]).toEqual(['Team', null]);
    expect(decisions.at(-1)).toEqual({ type: 'read', file: 'people', delimiter: ',' });
  });

  it('brings it back when the wrong reading is taken back by the switch', () => {
    const { fields } = change(FILE, [toGroups], { delimiter: ',' }, { delimiter: ';' });
    expect(fields[0]).toEqual(['Team, Lee', 'access_groups']);
  });

  it('remembers the last word about a column only', () => {
    const { fields } = change(FILE, [toGroups, { ...toGroups, field: null }], { delimiter: ',' }, { delimiter: ';' });
    expect(fields[0]).toEqual(['Team, Lee', null]);
  });

  it('tells columns with one header apart by their order', () => {
    const twice = peopleFile('Team;Team;E-mail\nA;Developers;ann@x.example\n');
    const { fields } = change(twice, [{ ...toGroups, column: 1 }], { headerLine: 1 });
    expect(fields.map(([, field]) => field)).toEqual([null, 'access_groups', 'email']);
  });

  it('goes by the place of a column where there is no header to go by', () => {
    const { fields } = change(FILE, [toGroups], { headerLine: null });
    expect(fields[0]?.[1]).toBe('access_groups');
  });

  it('keeps an edit with the cell it is about', () => {
    const file = peopleFile('Note;E-mail\nless, more;ann@\n');
    const edit: Decision = { type: 'edit', file: 'people', line: 2, column: 1, value: 'ann@x.example' };
    expect(change(file, [edit], { headerLine: null }).decisions.at(-1)).toEqual(edit);
    expect(change(file, [edit], { headerLine: null }, { headerLine: 1 }).emails).toEqual(['ann@x.example']);
    expect(change(file, [edit], { encoding: 'windows-1252' }).emails).toEqual(['ann@x.example']);
  });

  it('lets an edit go with its column, so that no other cell is overwritten, and brings it back', () => {
    const file = peopleFile('E-mail;Note,Mail\nann@;less,bo@x.example\n');
    const edit: Decision = { type: 'edit', file: 'people', line: 2, column: 1, value: 'nothing' };
    const mail: Decision = { type: 'map', file: 'people', column: 1, field: 'email' };
    const wrong = change(file, [edit], { delimiter: ',' });
    expect(wrong.decisions.at(-1)).toEqual({ type: 'read', file: 'people', delimiter: ',' });
    expect(derive([file], [...wrong.decisions, mail], catalog).people.map(({ email }) => email)).toEqual([
      'bo@x.example',
    ]);
    expect(change(file, [edit], { delimiter: ',' }, { delimiter: ';' }).decisions.slice(-1)).toEqual([edit]);
  });

  it('lets a repair that was taken back in a cell go with its column, and brings it back', () => {
    const file = peopleFile('E-mail;Groups,Mail\nann@x.example;N/A\n');
    const undo: Decision = { type: 'undo-repair', rule: 'null-emptied', file: 'people', line: 2, column: 1 };
    const wrong = change(file, [undo], { delimiter: ',' });
    expect(wrong.decisions.at(-1)).toEqual({ type: 'read', file: 'people', delimiter: ',' });
    expect(change(file, [undo], { delimiter: ',' }, { delimiter: ';' }).decisions.slice(-1)).toEqual([undo]);
  });

  it('leaves a repair that was taken back in a whole row or file as it is', () => {
    const undo: Decision = { type: 'undo-repair', rule: 'null-emptied', file: 'people', line: 2 };
    const { line: _, ...throughout } = undo;
    const all = readOtherwise(FILE, [undo, throughout], { delimiter: ',' });
    expect(all).toEqual([{ type: 'read', file: 'people', delimiter: ',' }]);
  });

  it('says only what was decided', () => {
    const read = { type: 'read', file: 'people', encoding: 'windows-1252' };
    expect(readOtherwise(FILE, [toGroups], { encoding: 'windows-1252' })).toEqual([read, toGroups]);
    expect(readOtherwise(FILE, [], { delimiter: ',' })).toEqual([{ type: 'read', file: 'people', delimiter: ',' }]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Decision } from './decision.ts';
import { derive } from './derive.ts';
import { readOtherwise, type ReadChange } from './keep-mappings.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { peopleFile } from './test-files.ts';

const catalog = makeTestCatalog();
const FILE = peopleFile('Team, Lee;Name;E-mail\nDevelopers;Ann, Lee;ann@x.example\n');
const toGroups: Decision = { type: 'map', file: 'people', column: 0, field: 'access_groups' };

/** Reads the file otherwise again and again, as a person with a switch does. */
function change(file: typeof FILE, decisions: readonly Decision[], ...changes: readonly ReadChange[]) {
  const all = changes.reduce((taken, each) => [...taken, readOtherwise(file, taken, each)], decisions);
  const [source] = derive([file], all, catalog).sources;
  return { decisions: all, fields: source!.columns.map(({ header, field }) => [header, field] as const) };
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

  it('is one step that says only what was decided', () => {
    expect(readOtherwise(FILE, [toGroups], { encoding: 'windows-1252' })).toEqual({
      type: 'together',
      decisions: [{ type: 'read', file: 'people', encoding: 'windows-1252' }, toGroups],
    });
    expect(readOtherwise(FILE, [], { delimiter: ',' })).toEqual({ type: 'read', file: 'people', delimiter: ',' });
  });
});

import { describe, expect, it } from 'vitest';
import { chosenForAll, toGroupsCell } from './access-for-all.ts';

const group = (id: string, name: string) => ({ id, name, description: '' });

describe('access for everybody', () => {
  it('is what was chosen last', () => {
    expect(chosenForAll([])).toBe('');
    expect(
      chosenForAll([
        { type: 'access-for-all', accessGroups: 'Developers' },
        { type: 'allow-no-access', allow: true },
        { type: 'access-for-all', accessGroups: 'Auditors' },
      ]),
    ).toBe('Auditors');
  });

  it('names groups, and gives the id where the name would be read otherwise', () => {
    const all = [
      group('1', 'Developers'),
      group('2', 'Contractors'),
      group('3', 'contractors'),
      group('4', 'Ops; night'),
    ];
    expect(toGroupsCell(all, all)).toBe('Developers;2;3;4');
  });
});

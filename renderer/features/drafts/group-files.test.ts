import { describe, expect, it } from 'vitest';
import { groupFiles, MAX_FILE_BYTES, type InspectedFile } from './group-files.ts';

const people = (file: string): InspectedFile<string> => ({ file, size: 100, addresses: true });
const other = (file: string): InspectedFile<string> => ({ file, size: 100, addresses: false });

describe('files dropped together', () => {
  it('become one draft when one lists people and the other access, in whatever order', () => {
    const together = { groups: [{ people: 'people.csv', access: 'access.csv' }] };
    expect(groupFiles([people('people.csv'), other('access.csv')])).toEqual(together);
    expect(groupFiles([other('access.csv'), people('people.csv')])).toEqual(together);
  });

  it('become a draft each when all list people', () => {
    expect(groupFiles([people('a'), people('b')])).toEqual({
      groups: [
        { people: 'a', access: null },
        { people: 'b', access: null },
      ],
    });
  });

  it('are taken one alone even without addresses, so that the file itself can say what is wrong', () => {
    expect(groupFiles([other('photo.png')])).toEqual({ groups: [{ people: 'photo.png', access: null }] });
  });

  it('are refused when nobody can tell which access belongs to whom', () => {
    expect(groupFiles([people('a'), people('b'), other('c')])).toEqual({ problem: 'too-many' });
    expect(groupFiles([people('a'), other('b'), other('c')])).toEqual({ problem: 'too-many' });
    expect(groupFiles([other('b'), other('c')])).toEqual({ problem: 'no-people' });
  });

  it('are refused when one is larger than can be read', () => {
    expect(groupFiles([{ ...people('a'), size: MAX_FILE_BYTES + 1 }])).toEqual({ problem: 'too-large' });
    expect(groupFiles([{ ...people('a'), size: MAX_FILE_BYTES }])).toEqual({ groups: [{ people: 'a', access: null }] });
  });
});

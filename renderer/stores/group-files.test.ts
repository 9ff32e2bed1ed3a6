import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES as MAX_READ_BYTES } from '#app/csv/read-csv.ts';
import { groupFiles, MAX_FILE_BYTES, type InspectedFile } from './group-files.ts';

const people = (file: string): InspectedFile<string> => ({ file, addresses: true });
const other = (file: string): InspectedFile<string> => ({ file, addresses: false });

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

  it('may be as large as what reads them allows', () => {
    expect(MAX_FILE_BYTES).toBe(MAX_READ_BYTES);
  });
});

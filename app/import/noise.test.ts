import { describe, expect, it } from 'vitest';
import { derive } from './derive.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { accessFile, peopleFile } from './test-files.ts';

const catalog = makeTestCatalog();
const repeat = (cells: number, toCell: (index: number) => string): string =>
  Array.from({ length: cells }, (_, index) => toCell(index)).join(',');

/* Files of which whatever grows with the product of their columns, or hands all of them to one call, would never be done. */
describe('a list of noise', () => {
  it('is joined by a column among twenty thousand that both files have', () => {
    const header = repeat(20_000, (index) => `column ${index}`);
    const people = peopleFile(`email,team,${header}\nann@x.example,red,${repeat(20_000, String)}`);
    const access = accessFile(`team,groups,${header}\nred,Developers,${repeat(20_000, (index) => `x${index}`)}`);
    expect(derive([people, access], [], catalog).join).toMatchObject({ on: 'team', inBoth: 1 });
  });

  it('has all its columns dropped that are named like a secret', () => {
    const columns = 150_000;
    const files = [peopleFile('email\nann@x.example'), accessFile(`${repeat(columns, () => 'password')}\nx,y`)];
    const dropped = derive(files, [], catalog).issues.filter(({ code }) => code === 'column-dropped');
    expect(dropped).toHaveLength(columns);
  });
});

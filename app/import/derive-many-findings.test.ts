import { describe, expect, it } from 'vitest';
import { derive } from './derive.ts';
import { peopleFile } from './test-files.ts';

/** More than a call takes arguments, with the stack that Node has by default. */
const ROWS = 150_000;

describe('a long list in which every row has a finding', () => {
  it('is derived like any other', () => {
    const { issues, accounting } = derive([peopleFile(`email\n${'a@\n'.repeat(ROWS)}`)], [], null);
    expect(issues).toHaveLength(ROWS);
    expect(accounting).toMatchObject({ rows: ROWS, rejected: ROWS });
  });
});

import { describe, expect, it } from 'vitest';
import { readCsv } from '../csv/read-csv.ts';
import { derive } from '../import/derive.ts';
import { toMatrixCsv } from '../import/matrix-csv.ts';
import { makeTestCatalog } from '../import/test-catalog.ts';
import { encodeUtf8, peopleFile } from '../import/test-files.ts';
import { listUsedAccesses } from '../import/used-accesses.ts';
import { nameExtent, nameScope } from '../words/access.ts';
import { sumUpMatrix, wordNotable } from '../words/matrix.ts';
import { toMatrix } from './matrix.ts';
import { findNotable } from './notable.ts';

const catalog = makeTestCatalog();
const HEADER = 'email,groups,service,roles,resource_group,resource_group_access,classic';
const read = (...rows: string[]) => listUsedAccesses(derive([peopleFile([HEADER, ...rows].join('\n'))], [], catalog));
const used = read(
  'ann@x.org,Developers,cloud-object-storage,Writer,staging,,',
  'bo@x.org,Developers,cloud-object-storage,Writer,staging,,',
  'cy@x.org,,cloud-object-storage,Reader;Writer,staging,,view only',
  'di@x.org,Developers,all,Administrator,,,',
  'em@,Auditors,,,,,',
  'fay@x.org,Developers,kms,Manager,,,',
);

describe('who gets what', () => {
  const matrix = toMatrix(used);

  it('has a row for every access that somebody gets and a column for every scope', () => {
    expect(matrix.rows.map(({ people }) => people)).toEqual([2, 1, 1, 1]);
    expect(matrix.columns.map(({ group, scope }) => `${group}: ${nameScope(scope, catalog)}`)).toEqual([
      'access-groups: Developers',
      'policies: Object Storage, staging',
      'policies: all services',
      'policies: Key Protect',
      'other: Classic',
    ]);
  });

  it('says in the cell how much of it, and marks what is broad', () => {
    const words = matrix.rows.map(({ cells }) =>
      cells.map(({ column, option, broad }) => {
        return `${column} ${nameExtent(option, catalog).join(' ')}${broad ? ' (broad)' : ''}`;
      }),
    );
    expect(words).toEqual([
      ['0 member', '1 Writer'],
      ['1 Reader Writer', '4 view only'],
      ['0 member', '2 Administrator (broad)'],
      ['0 member', '3 Manager'],
    ]);
  });

  it('counts people per option, and everybody once', () => {
    expect(matrix.columns.map(({ people }) => people)).toEqual([4, 3, 1, 1, 1]);
    expect(matrix.people).toBe(5);
  });

  it('is summed up in words', () => {
    expect(sumUpMatrix(matrix, 'Acme Cloud')).toBe(
      '5 people join Acme Cloud with 4 kinds of access. Of them 1 gets Administrator on all services.',
    );
    expect(sumUpMatrix(toMatrix([]), null)).toBe('Nobody is invited yet.');
  });

  it('gives the same numbers as CSV', () => {
    const table = readCsv(encodeUtf8(toMatrixCsv(matrix, catalog)), {}, () => 1);
    if ('failure' in table) throw new Error(table.failure);
    const rows = [...table.records].map((cells) => cells.slice(0, -1));
    expect(table.header?.slice(0, -1)).toEqual([
      'Access',
      'People',
      'Developers',
      'Object Storage, staging',
      'all services',
      'Key Protect',
      'Classic',
    ]);
    expect(rows[0]).toEqual(['1', '2', 'member', 'Writer', '', '', '']);
    expect(rows.at(-1)).toEqual(['People per option', '5', '4', '3', '1', '1', '1']);
  });
});

describe('what to look at before approving', () => {
  it('is broad access, then powerful roles, then near twins', () => {
    const notable = findNotable(used);
    expect(notable.map(({ kind }) => kind)).toEqual(['broad', 'powerful']);
    expect(notable.map((one) => wordNotable(one, catalog).title)).toEqual([
      '1 person gets Administrator on all services',
      '1 person gets Manager on kms',
    ]);
  });

  it('tells twins once, from the side that lacks the option', () => {
    const twins = findNotable(
      read(
        'ann@x.org,Developers,kms,Writer,staging,Viewer,',
        'bo@x.org,Developers,kms,Writer,staging,,',
        'cy@x.org,Developers,kms,Writer,staging,,',
      ),
    );
    expect(twins).toMatchObject([
      { kind: 'twins', lacking: 1, lackingPeople: 2, havingPeople: 1, neighbour: { index: 0 } },
    ]);
    expect(wordNotable(twins[0]!, catalog)).toEqual({
      title: '1 of 3 people with nearly the same access have staging itself',
      text: 'The other 2 differ by that one option.',
    });
  });
});

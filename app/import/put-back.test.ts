import { describe, expect, it } from 'vitest';
import { toFingerprint } from '../csv/own-file.ts';
import type { Decision } from './decision.ts';
import { derive } from './derive.ts';
import type { SourceFile } from './derived.ts';
import { putBack, recogniseFailedRows } from './put-back.ts';
import { withoutSecrets } from './secret-cells.ts';
import { makeTestCatalog } from './test-catalog.ts';
import { encodeUtf8, peopleFile } from './test-files.ts';
import { toFailedRowsCsv } from './written-files.ts';

const catalog = makeTestCatalog();
const DRAFT = 'd'.repeat(32);
const list = peopleFile(
  [
    'E-mail;Name;Name;Password;Note;access_groups',
    'ann@x.org;Ann;Lee;secret;;Developers',
    'bo@;Bo;Kim;secret;=1+1;Developers',
    'cy@x.org;Cy;Poe;secret;;Nobodies',
    'di@x.org;Di;Ray;secret;;Auditors;surplus',
    'em@;Em;Fox;secret;"two\r\nlines";Auditors',
  ].join('\r\n'),
);
const fingerprint = toFingerprint(withoutSecrets(list.bytes, {}));
const read = (bytes: Uint8Array, name = 'failed.csv') =>
  derive([{ id: 'returned', name, role: 'people', bytes }], [], null);
const save = (file: SourceFile, decisions: readonly Decision[] = [], draft?: string) =>
  toFailedRowsCsv(derive([file], decisions, catalog), [file], draft);

/** Saves the failed rows of the list, lets `change` work on the text, and puts the result back. */
function returnChanged(change: (text: string) => string, decisions: readonly Decision[] = []) {
  const returned = read(encodeUtf8(change(save(list, decisions, DRAFT))));
  return { returned, ...putBack(returned, derive([list], decisions, catalog), fingerprint) };
}

describe('failed rows that come back', () => {
  it('say which draft they belong to', () => {
    const { returned } = returnChanged((text) => text);
    expect(recogniseFailedRows(returned)).toEqual({ fingerprint, draft: DRAFT, rows: 4 });
    expect(recogniseFailedRows(read(encodeUtf8(save(list))))).toEqual({ fingerprint, draft: null, rows: 4 });
    expect(recogniseFailedRows(read(list.bytes))).toBeNull();
  });

  it('change nothing when nothing was changed, formula guards and line breaks included', () => {
    expect(returnChanged((text) => text)).toMatchObject({ decisions: [], changed: 0, unplaced: 0 });
  });

  it('become edits of the cells that were changed, in one step, and lead to invitations', () => {
    const { decisions, changed } = returnChanged((text) =>
      text.replace('bo@;', 'bo@x.org;').replace('Nobodies', 'Auditors'),
    );
    expect(decisions).toEqual([
      {
        type: 'together',
        decisions: [
          { type: 'edit', file: 'people', line: 3, column: 0, value: 'bo@x.org' },
          { type: 'edit', file: 'people', line: 4, column: 5, value: 'Auditors' },
        ],
      },
    ]);
    expect(changed).toBe(2);
    const { invitations } = derive([list], decisions, catalog);
    expect(invitations.map(({ invitees }) => invitees)).toEqual([['ann@x.org', 'bo@x.org'], ['cy@x.org']]);
  });

  it('put a row right whose cells had moved', () => {
    const { decisions } = returnChanged((text) =>
      text.replace('di@x.org;Di;Ray;;Auditors', 'di@x.org;Di;Ray;;Operators'),
    );
    const derived = derive([list], decisions, catalog);
    expect(derived.issues.filter(({ line, severity }) => line === 5 && severity === 'error')).toEqual([]);
    expect(derived.people.find(({ email }) => email === 'di@x.org')?.invitation).not.toBeNull();
  });

  it('are compared with what the draft says now, not with the file', () => {
    const repaired: Decision = { type: 'edit', file: 'people', line: 3, column: 0, value: 'bo@y.org' };
    const before = save(list, [], DRAFT);
    const returned = read(encodeUtf8(before.replace('bo@;', 'bo@x.org;')));
    const { decisions } = putBack(returned, derive([list], [repaired], catalog), fingerprint);
    expect(decisions).toMatchObject([{ decisions: [{ line: 3, value: 'bo@x.org' }] }]);
  });

  it('find their columns when a spreadsheet has moved them, and two of one name by their order', () => {
    const returned = read(
      encodeUtf8(
        ['Guestlist file;Name;My remark;E-mail;Name', `failed-rows v1 ${fingerprint} 3;Robert;hello;bo@x.org;Kim`].join(
          '\r\n',
        ),
      ),
    );
    const { decisions } = putBack(returned, derive([list], [], catalog), fingerprint);
    expect(decisions).toMatchObject([
      {
        decisions: [
          { line: 3, column: 0, value: 'bo@x.org' },
          { line: 3, column: 1, value: 'Robert' },
        ],
      },
    ]);
  });

  it('leave alone what was taken out, and count what belongs nowhere', () => {
    const { unplaced, changed } = returnChanged((text) => {
      const [header = '', bo = '', cy = ''] = text.split('\r\n');
      const foreign = cy.replace(fingerprint, 'f'.repeat(16));
      return [
        header,
        bo.replace('bo@', 'bo@x.org'),
        bo.replace('bo@', 'bob@x.org'),
        foreign,
        'new@x.org;New;;;;;;',
        '',
      ].join('\r\n');
    });
    expect({ unplaced, changed }).toEqual({ unplaced: 3, changed: 1 });
  });

  it('come back to a list without a header too', () => {
    const bare = peopleFile('ann@x.org\nbo@\n');
    const text = save(bare).replace('bo@', 'bo@x.org');
    const { decisions } = putBack(read(encodeUtf8(text)), derive([bare], [], catalog), toFingerprint(bare.bytes));
    expect(decisions).toMatchObject([{ decisions: [{ line: 2, column: 0, value: 'bo@x.org' }] }]);
  });
});

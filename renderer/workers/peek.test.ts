import { describe, expect, it } from 'vitest';
import { peek } from './peek.ts';

const look = (text: string, size = text.length) =>
  peek({ file: { id: 'f1', name: 'people.csv', bytes: new TextEncoder().encode(text) }, size, decisions: [] });

const linesOf = (rows: readonly { readonly line: number }[]) => rows.map(({ line }) => line);

describe('a first look at a file', () => {
  it('tells how it is written and shows its rows', () => {
    const { source, rows, isWhole, problem } = look('E-mail;Team\nann@x.example;A\nbo@x.example;B\n');
    expect(source).toMatchObject({ encoding: 'utf-8', delimiter: ';', headerLine: 1 });
    expect(rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ['ann@x.example', 'A'],
      ['bo@x.example', 'B'],
    ]);
    expect({ isWhole, problem }).toEqual({ isWhole: true, problem: null });
  });

  it('shows no more rows than a screen needs', () => {
    const { rows, about } = look(`email\n${'ann@x.example\n'.repeat(500)}`);
    expect(rows).toHaveLength(200);
    expect(about).toBe(500);
  });

  it('looks further into a file of wide rows', () => {
    const { rows } = look(`email,note\n${`ann@x.example,${'x'.repeat(1000)}\n`.repeat(250)}`);
    expect(rows).toHaveLength(200);
  });

  it('shows no row that the cut goes through, and reckons how many there are', () => {
    const { rows, about } = look('email,team\nann@x.example,A\nbo@x.example,B\ncy@x.exa', 10_000);
    expect(linesOf(rows)).toEqual([2]);
    expect(about).toBeGreaterThan(300);
  });

  it('shows nothing from a quote on that is still open at the cut', () => {
    const { rows } = look('email,team\nann@x.example,A\nbo@x.example,"B\nof\nthe\nwest', 10_000);
    expect(linesOf(rows)).toEqual([2]);
  });

  it('says nothing of findings: names have not been looked up', () => {
    const { rows } = look('email,access_groups\nann@,Nobodies\n');
    expect(rows[0]!.issue).toBeNull();
    expect(rows[0]!.cells.map(({ issue }) => issue)).toEqual([null, null]);
  });

  it.each([
    ['a workbook', 'PK\u0003\u0004 xl/workbook.xml', 'file-not-text'],
    ['nothing', ' \n', 'file-empty'],
  ])('tells what cannot be used: %s', (_, text, code) => {
    expect(look(text).problem).toMatchObject({ code });
  });

  it('tells whether there may be secrets in the file: of a whole file it is known', () => {
    expect(look('email,password\nann@x.example,hunter2\n').mayHoldSecrets).toBe(true);
    expect(look('email,password\nann@x.example,\n').mayHoldSecrets).toBe(false);
    expect(look('email,note\nann@x.example,my password\n').mayHoldSecrets).toBe(false);
  });

  it('tells a workbook of any size by its beginning', () => {
    expect(look('PK\u0003\u0004 xl/workbook.xml', 190_000_000).problem).toMatchObject({ code: 'file-not-text' });
  });
});

import { describe, expect, it } from 'vitest';
import type { Decision } from '#app/import/decision.ts';
import { derive } from '#app/import/derive.ts';
import type { SourceFile } from '#app/import/derived.ts';
import { toReading } from '#app/import/remembered-reading.ts';
import { findRecallStep, toAsFoundStep, toRecallStep, toRemember, type Recalled } from './recall.ts';

const people: SourceFile = {
  id: 'people',
  name: 'people.csv',
  role: 'people',
  bytes: new TextEncoder().encode('Squad;E-mail\nDevelopers;ann@x.example\n'),
};
const map: Decision = { type: 'map', file: 'people', column: 0, field: 'access_groups' };
const [source] = derive([people], [], null).sources;
const recall = (...decisions: Decision[]): Recalled => ({ source: source!, reading: toReading(decisions, source!) });
const fieldsAfter = (...decisions: Decision[]) =>
  derive([people], decisions, null).sources[0]!.columns.map(({ field, reason }) => [field, reason]);

describe('a reading that is recalled', () => {
  it('is one step, and none where nothing is remembered', () => {
    expect(toRecallStep([recall(map)])).toEqual({ type: 'together', decisions: [map] });
    expect(toRecallStep([recall()])).toBeNull();
  });

  it('is found again among the decisions of a draft, until its file is read otherwise', () => {
    const recalled = [recall(map)];
    const step = toRecallStep(recalled)!;
    const edit: Decision = { type: 'edit', file: 'people', line: 2, column: 0, value: 'Auditors' };
    expect(findRecallStep([step, edit], recalled)).toEqual(step);
    expect(findRecallStep([step, { type: 'read', file: 'people', delimiter: ',' }], recalled)).toBeNull();
    expect(findRecallStep([edit], recalled)).toBeNull();
    expect(findRecallStep([map], [recall()])).toBeNull();
  });

  it('gives way to the file as found, columns and all', () => {
    const step = toRecallStep([recall(map)])!;
    expect(fieldsAfter(step)[0]).toEqual(['access_groups', 'decision']);
    expect(fieldsAfter(step, toAsFoundStep(step, [recall(map)]))).toEqual(fieldsAfter());
  });
});

describe('what is remembered', () => {
  it('is how a file is read now, where that is new', () => {
    expect(toRemember([source!], [], [map])).toMatchObject([{ reading: { columns: [{ column: 0 }] } }]);
    expect(toRemember([source!], [map], [map])).toEqual([]);
  });

  it('is nothing any more when what was recalled has been taken back', () => {
    expect(toRemember([source!], [map], [])).toMatchObject([{ reading: null }]);
  });

  it('is nothing about rows', () => {
    expect(toRemember([source!], [], [{ type: 'drop', file: 'people', line: 2 }])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { describeStep } from './steps.ts';

describe('the name of a step', () => {
  it('says where a single change was', () => {
    expect(describeStep([{ type: 'edit', file: 'f', line: 1284, column: 0, value: 'x' }])).toBe(
      'cell edited on line 1,284',
    );
    expect(describeStep([{ type: 'undo-repair', rule: 'mailto-removed' }])).toBe('repair taken back (mailto: removed)');
  });

  it('counts changes of one kind, and calls a mixture changes', () => {
    const drop = (line: number) => ({ type: 'drop', file: 'f', line }) as const;
    expect(describeStep([drop(1), drop(2)])).toBe('2 rows left out');
    expect(describeStep([drop(1), { type: 'allow-no-access', allow: true }])).toBe('2 changes');
  });

  it('says that a file was read otherwise, whatever had to be said about its columns again', () => {
    const read = { type: 'read', file: 'f', delimiter: ';' } as const;
    expect(describeStep([read, { type: 'map', file: 'f', column: 0, field: null }])).toBe('file read in another way');
  });

  it('is empty for no step', () => {
    expect(describeStep([])).toBe('');
  });
});

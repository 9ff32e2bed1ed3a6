import { describe, expect, it } from 'vitest';
import { moveByKey } from './grid-keys.ts';

const SIZE = { rows: 100, columns: 5, page: 10 };
const at = (row: number, column: number) => ({ row, column });

describe('moving in the grid by keyboard', () => {
  it('goes a cell at a time and stops at the edges', () => {
    expect(moveByKey('ArrowDown', false, at(3, 1), SIZE)).toEqual(at(4, 1));
    expect(moveByKey('ArrowUp', false, at(0, 1), SIZE)).toEqual(at(0, 1));
    expect(moveByKey('ArrowRight', false, at(3, 4), SIZE)).toEqual(at(3, 4));
    expect(moveByKey('ArrowLeft', false, at(3, 2), SIZE)).toEqual(at(3, 1));
  });

  it('goes to the ends of the row, with Ctrl to the ends of the grid', () => {
    expect(moveByKey('Home', false, at(3, 2), SIZE)).toEqual(at(3, 0));
    expect(moveByKey('End', false, at(3, 2), SIZE)).toEqual(at(3, 4));
    expect(moveByKey('Home', true, at(3, 2), SIZE)).toEqual(at(0, 0));
    expect(moveByKey('End', true, at(3, 2), SIZE)).toEqual(at(99, 4));
    expect(moveByKey('ArrowDown', true, at(3, 2), SIZE)).toEqual(at(99, 2));
  });

  it('goes a page at a time', () => {
    expect(moveByKey('PageDown', false, at(3, 1), SIZE)).toEqual(at(13, 1));
    expect(moveByKey('PageUp', false, at(3, 1), SIZE)).toEqual(at(0, 1));
  });

  it('comes back from rows and columns that are no longer there', () => {
    expect(moveByKey('ArrowDown', false, at(500, 9), SIZE)).toEqual(at(99, 4));
  });

  it('leaves other keys alone, and has nowhere to go without rows', () => {
    expect(moveByKey('Enter', false, at(3, 1), SIZE)).toBeNull();
    expect(moveByKey('ArrowDown', false, at(0, 0), { ...SIZE, rows: 0 })).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { placeBeside } from './place-beside.ts';

const window = { width: 1000, height: 600 };
const box = { width: 320, height: 200 };
const signAt = (left: number, top: number) => ({ left, top, width: 16, height: 16 });

describe('a box beside a sign', () => {
  it('stands below it', () => {
    expect(placeBeside(signAt(100, 100), box, window)).toEqual({ left: 100, top: 120 });
  });

  it('stands above it where there is no room below', () => {
    expect(placeBeside(signAt(100, 550), box, window)).toEqual({ left: 100, top: 346 });
  });

  it('never leaves the window', () => {
    expect(placeBeside(signAt(990, 100), box, window).left).toBe(672);
    expect(placeBeside(signAt(-50, 100), box, window).left).toBe(8);
    expect(placeBeside(signAt(100, 100), { width: 320, height: 900 }, window).top).toBe(8);
  });
});

import { describe, expect, it } from 'vitest';
import type { Family } from './exchange.ts';
import { createFaultBoard } from './fault-board.ts';

/** Which of `count` equal requests the rule hits, counted from 1. */
function hits(
  rule: string,
  count: number,
  request = { method: 'POST', path: '/v2/users' },
  family: Family | null = 'users',
) {
  const board = createFaultBoard(1);
  board.add(rule);
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    () => board.choose(request, family).effect !== null,
  );
}

describe('which requests a rule hits', () => {
  it.each([
    ['users 500', [1, 2, 3, 4, 5, 6]],
    ['users 500 nth=3', [3]],
    ['users 500 first=2', [1, 2]],
    ['users 500 every=3', [3, 6]],
    ['GET users 500', []],
    ['groups 500', []],
    ['/v2/* 500 first=1', [1]],
    ['/v2 500', []],
    ['/v2/user. 500', []],
  ])('%s: %j', (rule, expected) => {
    expect(hits(rule, 6)).toEqual(expected);
  });

  it('is about the share it was given, and the same in every run', () => {
    const first = hits('users 500 share=0.25', 400);
    expect(first.length).toBeGreaterThan(70);
    expect(first.length).toBeLessThan(130);
    expect(hits('users 500 share=0.25', 400)).toEqual(first);
  });

  it('counts only what it is about', () => {
    const board = createFaultBoard(1);
    board.add('POST users 500 nth=2');
    const choose = (method: string) => board.choose({ method, path: '/' }, 'users').effect;
    expect([choose('POST'), choose('GET'), choose('GET'), choose('POST')].map((effect) => effect !== null)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(board.all()).toMatchObject([{ matched: 2, hit: 1 }]);
  });

  it('leaves the first of several effects to happen, and adds delays up', () => {
    const board = createFaultBoard(1);
    for (const rule of ['delay=100', '503', 'cut-after', 'delay=50']) board.add(rule);
    expect(board.choose({ method: 'GET', path: '/' }, null)).toMatchObject({ delayMs: 150, effect: { status: 503 } });
  });

  it('ends when the rule is taken away', () => {
    const board = createFaultBoard(1);
    const { id } = board.add('500');
    board.add('restricted-list');
    board.remove(id);
    expect(board.choose({ method: 'GET', path: '/' }, null).effect).toBeNull();
    expect(board.switches().restrictedList).toBe(true);
    board.clear();
    expect(board.switches().restrictedList).toBe(false);
  });
});

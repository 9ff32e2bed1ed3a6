import { describe, expect, it } from 'vitest';
import { createLaunchGate, LAUNCH_CODE_MS } from './launch-gate.ts';

function start() {
  let now = 1_000_000;
  let count = 0;
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const gate = createLaunchGate({ clock, ids: { next: () => `id${++count}` } });
  return { gate, pass: (ms: number) => (now += ms) };
}

describe('a launch code', () => {
  it('is exchanged for a token that is good from then on', () => {
    const { gate } = start();
    const answer = gate.redeem(gate.issue());
    expect(answer).toEqual({ token: 'id2id3' });
    expect(gate.isToken('id2id3')).toBe(true);
  });

  it('opens the door once', () => {
    const { gate } = start();
    const code = gate.issue();
    gate.redeem(code);
    expect(gate.redeem(code)).toEqual({ refused: 'used' });
  });

  it('is good for exactly thirty seconds', () => {
    const { gate, pass } = start();
    const [inTime, late] = [gate.issue(), gate.issue()];
    pass(LAUNCH_CODE_MS);
    expect(gate.redeem(inTime)).toHaveProperty('token');
    pass(1);
    expect(gate.redeem(late)).toEqual({ refused: 'late' });
  });

  it('must have been handed out', () => {
    const { gate } = start();
    gate.issue();
    expect(gate.redeem('guess')).toEqual({ refused: 'unknown' });
    expect(gate.redeem('')).toEqual({ refused: 'unknown' });
  });

  it('is itself no token', () => {
    const { gate } = start();
    const code = gate.issue();
    gate.redeem(code);
    expect(gate.isToken(code)).toBe(false);
    expect(gate.isToken('')).toBe(false);
  });

  it('leaves earlier tokens good when another page is opened', () => {
    const { gate } = start();
    gate.redeem(gate.issue());
    gate.redeem(gate.issue());
    expect(gate.isToken('id2id3')).toBe(true);
    expect(gate.isToken('id5id6')).toBe(true);
  });
});

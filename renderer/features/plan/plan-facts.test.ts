import { describe, expect, it } from 'vitest';
import { makePlan } from './plan-fixture.ts';
import {
  asksForNumber,
  isPartial,
  isTyped,
  mostGroups,
  peopleWith,
  toAcceptUntil,
  toAccessRows,
  toPauses,
  toRequestText,
  VERDICTS,
} from './plan-facts.ts';

const plan = makePlan();
const broad = makePlan({
  invitations: plan.invitations.map((invitation) => ({ ...invitation, broad: true })),
});

describe('what the plan screen says', () => {
  it('gathers the invitations of one access in one row', () => {
    expect(toAccessRows(plan.invitations)).toEqual([
      { key: 'k1', access: ['Developers'], broad: false, people: 3, invitations: [0, 1] },
    ]);
  });

  it('shows everybody under exactly one verdict', () => {
    const shown = VERDICTS.flatMap((verdict) => peopleWith(plan, verdict));
    expect(shown).toHaveLength(plan.people.length);
  });

  it('asks for a tick for all that is left out, and first of all for broad access', () => {
    expect(toPauses(plan).map(({ kind, count }) => [kind, count])).toEqual([
      ['members', 1],
      ['pending', 1],
      ['left-out', 3],
      ['blocked', 2],
    ]);
    expect(toPauses(broad)[0]).toMatchObject({ kind: 'broad', count: 3 });
  });

  it('needs no tick when everybody is new', () => {
    const counts = { new: 3, member: 0, pending: 0, expired: 0, failed: 0, 'cannot-tell': 0 };
    expect(toPauses(makePlan({ counts, blocked: 0 }))).toEqual([]);
  });

  it('asks for the number above 100 people, or for broad access of anybody', () => {
    expect(asksForNumber(plan)).toBe(false);
    expect(asksForNumber(broad)).toBe(true);
    expect(asksForNumber(makePlan({ counts: { ...plan.counts, new: 100 } }))).toBe(false);
    expect(asksForNumber(makePlan({ counts: { ...plan.counts, new: 101 } }))).toBe(true);
  });

  it('takes the number as people write it, and no other', () => {
    expect(['1219', ' 1,219 ', '1 219', '1.219'].map((text) => isTyped(text, 1219))).toEqual([true, true, true, true]);
    expect(['', '121', '1219 people', '-1219', '12190'].map((text) => isTyped(text, 1219))).toEqual(
      Array(5).fill(false),
    );
  });

  it('trusts absence only in a complete and unrestricted reading', () => {
    expect(isPartial(plan)).toBe(false);
    expect(isPartial(makePlan({ reading: { ...plan.reading, restricted: true } }))).toBe(true);
    expect(isPartial(makePlan({ reading: { ...plan.reading, complete: false } }))).toBe(true);
  });

  it('counts the access groups of the person who gets most', () => {
    expect(mostGroups(plan)).toBe(2);
    expect(mostGroups(makePlan({ invitations: [] }))).toBe(0);
  });

  it('lets people accept for thirty days from the reading', () => {
    expect(toAcceptUntil(plan)).toBe('2026-12-23T14:00:32.000Z');
  });

  it('shows the request that is sent, with line breaks only added', () => {
    const { request } = plan.invitations[0]!;
    const { wire, pretty, size } = toRequestText({
      ...request,
      users: [{ email: 'zoë@x.example', account_role: 'Member' }],
    });
    expect(JSON.stringify(JSON.parse(pretty))).toBe(wire);
    expect(size).toBe(wire.length + 1);
  });
});

import { describe, expect, it } from 'vitest';
import { makeOutcome, makeSnapshot, makeTracked, makeTrouble, NOW } from './snapshot-fixture.ts';
import {
  countCalls,
  countNew,
  countSent,
  peopleAt,
  standingOfOutcome,
  toHeadline,
  toSentHistory,
  toSentMs,
} from './submit-facts.ts';

const tracked = [
  makeTracked('ann@x.example', 'accepted', 'PENDING'),
  makeTracked('bo@x.example', 'accepted', 'ACTIVE'),
  makeTracked('cy@x.example', 'accepted'),
  makeTracked('di@x.example', 'unknown'),
  makeTracked('ed@x.example', 'queued'),
  makeTracked('flo@x.example', 'refused'),
  makeTracked('mo@x.example', 'skipped', 'ACTIVE'),
];

describe('how a submission stands', () => {
  it('counts everybody it set out to invite, and nobody else', () => {
    const counts = countSent(makeSnapshot({ tracked }), NOW);
    expect(counts).toMatchObject({ pending: 1, member: 1, accepted: 1, unknown: 1, queued: 1, refused: 1, skipped: 0 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(tracked.length - 1);
    expect(peopleAt(makeSnapshot({ tracked }), 'member', NOW).map(({ email }) => email)).toEqual(['bo@x.example']);
  });

  it('names the invitation that is on its way, never one past the last', () => {
    expect(toHeadline(makeSnapshot(), NOW)).toEqual({ kind: 'sending', next: 2, of: 3 });
    expect(toHeadline(makeSnapshot({ answered: 3 }), NOW)).toEqual({ kind: 'sending', next: 3, of: 3 });
  });

  it('does not call an answer an invitation', () => {
    const people = tracked.slice(0, 3);
    const snapshot = makeSnapshot({ phase: 'finished', tracked: people });
    expect(toHeadline(snapshot, NOW)).toMatchObject({ kind: 'ended', confirmed: 2, of: 3 });
  });

  it('calls it confirmed when the account has everybody', () => {
    const snapshot = makeSnapshot({ phase: 'finished', tracked: [tracked[0]!, tracked[1]!, tracked[6]!] });
    expect(toHeadline(snapshot, NOW)).toMatchObject({ confirmed: 2, of: 2, needsYou: 0 });
  });

  it('says that it is offline while the account cannot be read, and not afterwards', () => {
    expect(toHeadline(makeSnapshot({ trouble: [makeTrouble('unreachable')] }), NOW)).toMatchObject({ kind: 'offline' });
    const over = makeSnapshot({ trouble: [makeTrouble('unreachable', true)] });
    expect(toHeadline(over, NOW)).toMatchObject({ kind: 'sending' });
  });

  it('tells a pause of a person from one that somebody must end by signing in', () => {
    expect(toHeadline(makeSnapshot({ phase: 'paused' }), NOW)).toMatchObject({ cause: 'person' });
    const signIn = makeSnapshot({ phase: 'paused', trouble: [makeTrouble('sign-in')] });
    expect(toHeadline(signIn, NOW)).toMatchObject({ cause: 'sign-in' });
    const refused = makeSnapshot({ phase: 'paused', trouble: [makeTrouble('not-authorized')] });
    expect(toHeadline(refused, NOW)).toMatchObject({ cause: 'not-authorized' });
  });

  it('draws nobody who was left out, and no negative part', () => {
    const counts = { ACTIVE: 1, PENDING: 3 };
    const history = [{ at: '2026-11-23T14:02:00.000Z', counts }];
    expect(toSentHistory(makeSnapshot({ tracked, history }))[0]?.counts).toEqual({ ACTIVE: 0, PENDING: 3 });
    const gone = [{ at: '2026-11-23T14:02:00.000Z', counts: { ACTIVE: 0 } }];
    expect(toSentHistory(makeSnapshot({ tracked, history: gone }))[0]?.counts).toEqual({ ACTIVE: 0 });
  });
});

describe('outcomes', () => {
  it('show where the people stand after them, by the word of the account where it has spoken', () => {
    expect(standingOfOutcome(makeOutcome(1, 'seen', { state: 'PENDING' }))).toBe('pending');
    expect(standingOfOutcome(makeOutcome(1, 'found', { state: 'ACTIVE' }))).toBe('member');
    expect(standingOfOutcome(makeOutcome(1, 'accepted'))).toBe('accepted');
    expect(standingOfOutcome(makeOutcome(1, 'paused'))).toBeNull();
  });

  it('count what has come while the list stood still', () => {
    const before = [makeOutcome(5, 'accepted')];
    const after = [makeOutcome(9, 'seen', { state: 'PENDING' }), makeOutcome(7, 'sending'), ...before];
    expect(countNew(after, before)).toBe(2);
    expect(countNew(after, [])).toBe(3);
  });

  it('give the time it took to send', () => {
    const outcomes = [
      makeOutcome(300, 'seen', { state: 'PENDING' }),
      makeOutcome(228, 'accepted'),
      makeOutcome(3, 'sending'),
    ];
    expect(toSentMs(makeSnapshot({ outcomes }))).toBe(228_000);
    expect(toSentMs(makeSnapshot())).toBeNull();
  });

  it('add up calls of every kind', () => {
    expect(countCalls(makeSnapshot())).toBe(6);
  });
});

import { describe, expect, it } from 'vitest';
import { countStandings, isConfirmed, standingOf, toStanding } from './standing.ts';
import { STATUSES } from './status.ts';

const NOW = Date.parse('2026-11-23T13:00:00Z');
const person = { status: 'accepted', state: 'PENDING', expiresAt: '2026-12-13T13:00:00Z' } as const;

describe('standing', () => {
  it('takes the word of the account over ours', () => {
    expect(standingOf(person, NOW)).toBe('pending');
    expect(standingOf({ ...person, state: 'ACTIVE' }, NOW)).toBe('member');
    expect(standingOf({ ...person, state: null }, NOW)).toBe('accepted');
  });

  it('calls a pending invitation expired only from its estimated end on', () => {
    expect(standingOf({ ...person, expiresAt: '2026-11-23T13:00:01Z' }, NOW)).toBe('pending');
    expect(standingOf({ ...person, expiresAt: '2026-11-23T13:00:00Z' }, NOW)).toBe('expired');
    expect(standingOf({ ...person, state: 'ACTIVE', expiresAt: '2026-01-01T00:00:00Z' }, NOW)).toBe('member');
  });

  it('keeps people left out by the plan apart from people who were sent', () => {
    expect(standingOf({ status: 'skipped', state: 'ACTIVE', expiresAt: null }, NOW)).toBe('skipped');
  });

  it('never guesses about a state it does not know', () => {
    expect(toStanding('HIBERNATING')).toBe('other');
    expect(isConfirmed(toStanding('HIBERNATING'))).toBe(false);
  });

  it('knows every status of ours', () => {
    expect(STATUSES.filter((status) => toStanding(status) === 'other')).toEqual([]);
  });

  it('confirms nobody on the strength of an answer alone', () => {
    for (const standing of ['accepted', 'processing', 'unknown', 'vanished', 'failed', 'other'] as const) {
      expect(isConfirmed(standing)).toBe(false);
    }
    expect(isConfirmed('pending')).toBe(true);
  });

  it('counts everybody once', () => {
    const counts = countStandings(['pending', 'member', 'pending']);
    expect(counts.pending).toBe(2);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(3);
  });
});

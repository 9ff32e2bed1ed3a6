import { describe, expect, it } from 'vitest';
import { makePerson, NOW } from './tracked-fixture.ts';
import { countReasons, splitByAction, whyNot } from './why-not.ts';

describe('why not', () => {
  it('asks no further where the main process says that it can be done', () => {
    expect(whyNot(makePerson('a', 'accepted', 'PENDING'), 'cancel', true, NOW)).toBeNull();
  });

  it('never lets a member be removed, whoever sent them', () => {
    expect(whyNot(makePerson('a', 'accepted', 'ACTIVE'), 'cancel', true, NOW)).toBe('member-now');
    expect(whyNot(makePerson('a', 'skipped', 'ACTIVE'), 'cancel', true, NOW)).toBe('member-now');
  });

  it('knows what was not sent, is elsewhere, or is gone', () => {
    expect(whyNot(makePerson('a', 'queued'), 'cancel', true, NOW)).toBe('not-sent');
    expect(whyNot(makePerson('a', 'skipped', 'PENDING'), 'cancel', true, NOW)).toBe('not-invited-here');
    expect(whyNot(makePerson('a', 'vanished'), 'cancel', true, NOW)).toBe('not-in-account');
    expect(whyNot(makePerson('a', 'cancelled'), 'cancel', true, NOW)).toBe('already-cancelled');
  });

  it('resends to nobody who is being created, has expired, or is in an account without that', () => {
    const only = { can: ['cancel'] as const };
    expect(whyNot(makePerson('a', 'accepted', 'PROCESSING', only), 'resend', true, NOW)).toBe('being-created');
    const old = { ...only, invitedAt: '2026-10-01T00:00:00.000Z' };
    expect(whyNot(makePerson('a', 'accepted', 'PENDING', old), 'resend', true, NOW)).toBe('expired');
    expect(whyNot(makePerson('a', 'accepted', 'PENDING', only), 'resend', false, NOW)).toBe('resend-not-offered');
  });

  it('blames the record when the rules alone would allow it', () => {
    expect(whyNot(makePerson('a', 'accepted', 'PENDING', { can: [] }), 'cancel', true, NOW)).toBe('state-unknown');
  });

  it('leaves nobody out of the two lists, and counts each reason', () => {
    const people = [
      makePerson('a', 'accepted', 'PENDING'),
      makePerson('b', 'accepted', 'ACTIVE'),
      makePerson('c', 'accepted', 'ACTIVE'),
      makePerson('d', 'queued'),
      makePerson('e', 'accepted', 'PROCESSING', { can: ['cancel'] }),
    ];
    const { able, unable } = splitByAction(people, 'cancel', true, NOW);
    expect(able.map((person) => person.email[0])).toEqual(['a', 'e']);
    expect(unable.map(({ person }) => person.email[0])).toEqual(['b', 'c', 'd']);
    expect(countReasons(people, true, NOW)).toEqual({
      neither: [
        ['member-now', 2],
        ['not-sent', 1],
      ],
      cancelOnly: [['being-created', 1]],
    });
  });
});

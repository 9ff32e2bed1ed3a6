import { expect, test } from 'vitest';
import { expiryOf, toActions, whyNotCancel, whyNotResend } from './may.ts';
import { START } from './testing/plans.ts';

const DAY = 86_400_000;
const person = (more: Partial<Parameters<typeof whyNotCancel>[0]>) => ({
  status: 'accepted' as const,
  state: 'PENDING',
  sends: 1,
  sentAt: START,
  iamId: 'BSS-1',
  ...more,
});

test.each([
  [{}, ['cancel', 'resend']],
  [{ state: 'PROCESSING' }, ['cancel']],
  [{ state: 'ERROR_WHILE_PROCESSING' }, ['cancel']],
  [{ state: 'ERROR_WHILE_DELETING' }, ['cancel']],
  [{ state: 'ACTIVE', iamId: 'IBMid-1' }, []],
  [{ state: 'SUSPENDED', iamId: 'IBMid-1' }, []],
  [{ state: 'IAMID_INVALID', iamId: 'IBMid-1' }, []],
  [{ state: 'MOON_PHASE' }, []],
  [{ state: null, iamId: null }, []],
  [{ iamId: 'IBMid-1' }, []],
  [{ iamId: null }, []],
] as const)('on the practice account a person with %o may be: %o', (more, actions) => {
  expect(toActions(person(more), true, START)).toEqual(actions);
});

test('a member is never removed, whatever this submission thinks of them', () => {
  for (const status of ['accepted', 'unknown', 'skipped', 'vanished', 'refused'] as const) {
    expect(whyNotCancel(person({ status, state: 'ACTIVE', iamId: 'BSS-1' }))).toBe('member-now');
  }
});

test('each no has its reason', () => {
  expect(whyNotCancel(person({ status: 'cancelled', state: null }))).toBe('already-cancelled');
  expect(whyNotCancel(person({ status: 'queued', state: null, sends: 0 }))).toBe('not-sent');
  expect(whyNotCancel(person({ status: 'vanished', state: null }))).toBe('not-in-account');
  expect(whyNotCancel(person({ status: 'skipped', sends: 0 }))).toBe('not-invited-here');
  expect(whyNotResend(person({ state: 'PROCESSING' }), true, START)).toBe('being-created');
  expect(whyNotResend(person({ state: 'ERROR_WHILE_PROCESSING' }), true, START)).toBe('failed-in-account');
  expect(whyNotResend(person({}), false, START)).toBe('resend-not-offered');
});

test('an invitation expires thirty days after our own sending, by our estimate', () => {
  expect(expiryOf(person({}))).toBe(START + 30 * DAY);
  expect(expiryOf(person({ state: 'ACTIVE' }))).toBe(null);
  expect(whyNotResend(person({}), true, START + 30 * DAY - 1)).toBe(null);
  expect(whyNotResend(person({}), true, START + 30 * DAY)).toBe('expired');
  expect(whyNotCancel(person({}))).toBe(null);
});

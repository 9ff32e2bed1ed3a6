import { FIRST_USERS, ACCESS_GROUPS } from './content.ts';
import { hexId } from './deterministic-ids.ts';
import { isPlaceholderState } from './lifecycle.ts';
import { EMPTY_PROFILE, EMPTY_SETTINGS, NO_GRANTS, STATE_VERSION } from './state.ts';
import type { PracticeState, PracticeUser } from './state.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * A fresh practice account at `now` with `extraUsers` more ACTIVE people (`guest00001@practice.example` and so on). Equal arguments
 * give equal states.
 */
export function createFirstState(seed: number, extraUsers: number, now: number): PracticeState {
  const fixed = FIRST_USERS.map((person, index): PracticeUser => {
    const addedAt = now - person.daysAgo * DAY_MS;
    return {
      ...blankUser(seed, index + 1, person.email, addedAt, person.state),
      iamId: person.iamId ?? lastingIamId(seed, index + 1),
      realm: person.state === 'VPN_ONLY' ? 'SL' : 'IBMid',
      mailedAt: isPlaceholderState(person.state) ? [addedAt] : [],
      grants: person.email.startsWith('ana.active@') ? { ...NO_GRANTS, groups: [ACCESS_GROUPS[0]!.id] } : NO_GRANTS,
      profile: { ...EMPTY_PROFILE, firstname: person.firstName, lastname: person.lastName },
    };
  });
  const extra = Array.from({ length: extraUsers }, (_, index): PracticeUser => {
    const serial = fixed.length + index + 1;
    const number = String(index + 1).padStart(5, '0');
    return {
      ...blankUser(seed, serial, `guest${number}@practice.example`, now - 100 * DAY_MS, 'ACTIVE'),
      profile: { ...EMPTY_PROFILE, firstname: 'Guest', lastname: number },
    };
  });
  const users = [...fixed, ...extra];
  return {
    version: STATE_VERSION,
    seed,
    clockAheadMs: 0,
    nextSerial: users.length + 1,
    users,
    turnedAway: [],
    violations: [],
  };
}

/** A record with nothing but an address and one state. */
export function blankUser(seed: number, serial: number, email: string, addedAt: number, state: string): PracticeUser {
  return {
    serial,
    recordId: hexId(seed, 'user', serial),
    email,
    iamId: lastingIamId(seed, serial),
    realm: 'IBMid',
    addedAt,
    invitedBy: null,
    timeline: [{ at: addedAt, state }],
    acceptsWhenRead: false,
    mailedAt: [],
    grants: NO_GRANTS,
    profile: EMPTY_PROFILE,
    settings: EMPTY_SETTINGS,
  };
}

function lastingIamId(seed: number, serial: number): string {
  return `IBMid-${hexId(seed, 'ibmid', serial).slice(0, 10).toUpperCase()}`;
}

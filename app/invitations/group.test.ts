import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupInvitees } from './group.ts';
import { MAX_INVITEES } from './request.ts';

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${index}@x.example`);

describe('groupInvitees', () => {
  it('cuts 101 people of one access into 100 and 1', () => {
    const emails = people(101);
    const { groups } = groupInvitees(
      emails,
      emails.map(() => 0),
    );
    expect(groups.map(({ invitees }) => invitees.length)).toEqual([100, 1]);
  });

  it('orders invitations by their first person, not by access', () => {
    const { groups } = groupInvitees(people(4), [1, 0, 1, null]);
    expect(groups.map(({ access, invitees }) => [access, invitees])).toEqual([
      [1, ['p0@x.example', 'p2@x.example']],
      [0, ['p1@x.example']],
    ]);
  });

  it('makes the fewest invitations there can be, and loses nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 5 }), { maxLength: 700 }), (accessOf) => {
        const emails = people(accessOf.length);
        const { groups, groupOf } = groupInvitees(emails, accessOf);
        const counts = new Map<number, number>();
        for (const access of accessOf) if (access !== null) counts.set(access, (counts.get(access) ?? 0) + 1);
        const fewest = [...counts.values()].reduce((sum, count) => sum + Math.ceil(count / MAX_INVITEES), 0);
        expect(groups).toHaveLength(fewest);
        expect(groups.flatMap(({ invitees }) => invitees).sort()).toEqual(
          emails.filter((_, person) => accessOf[person] !== null).sort(),
        );
        groupOf.forEach((group, person) => {
          expect(groups[group]?.access ?? null).toBe(accessOf[person]);
          if (group !== -1) expect(groups[group]!.invitees).toContain(emails[person]);
        });
        const firsts = groups.map(({ invitees }) => emails.indexOf(invitees[0]!));
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
    );
  });
});

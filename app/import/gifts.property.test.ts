import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAccess } from '../access/access.ts';
import type { AccessOption } from '../access/types.ts';
import type { GiveDecision } from './decision.ts';
import { derive } from './derive.ts';
import { AUDITORS, DEVELOPERS, makeTestCatalog, OPERATORS } from './test-catalog.ts';
import { peopleFile } from './test-files.ts';

const catalog = makeTestCatalog();
const NAMES = new Map([
  [DEVELOPERS, 'Developers'],
  [AUDITORS, 'Auditors'],
  [OPERATORS, 'Operators'],
]);
const groups = fc.subarray([...NAMES.keys()]);
const toOptions = (ids: readonly string[]): readonly AccessOption[] => ids.map((id) => ({ kind: 'access-group', id }));
const keyOf = (ids: readonly string[]) => toAccess(toOptions(ids)).key;

const list = fc.array(groups, { minLength: 1, maxLength: 8 });
const emailOf = (person: number) => `p${person}@x.org`;
const gift: fc.Arbitrary<GiveDecision> = fc.record({
  type: fc.constant('give' as const),
  to: fc.oneof(
    fc.constant('everybody' as const),
    groups.map((ids) => ({ access: keyOf(ids) })),
    fc.uniqueArray(fc.nat(7).map(emailOf), { minLength: 1 }).map((people) => ({ people })),
  ),
  how: fc.constantFrom('add' as const, 'replace' as const),
  options: groups.map(toOptions),
});

/** What people have in the end, said in the plainest way. */
function give(people: readonly (readonly string[])[], gifts: readonly GiveDecision[]): readonly (readonly string[])[] {
  let now = people;
  for (const { to, how, options } of gifts) {
    const ids = options.map((option) => ('id' in option ? option.id : ''));
    now = now.map((has, person) => {
      const isMeant =
        to === 'everybody' || ('access' in to ? to.access === keyOf(has) : to.people.includes(emailOf(person)));
      if (!isMeant) return has;
      return how === 'replace' ? ids : [...new Set([...has, ...ids])];
    });
  }
  return now;
}

const toFile = (people: readonly (readonly string[])[]) =>
  peopleFile(
    [
      'email,groups',
      ...people.map((ids, person) => `${emailOf(person)},${ids.map((id) => NAMES.get(id)).join(';')}`),
    ].join('\n'),
  );

describe('access given by decisions', () => {
  it('leads to what a file would that says the same', () => {
    fc.assert(
      fc.property(list, fc.array(gift, { maxLength: 6 }), fc.boolean(), (people, gifts, allow) => {
        const allowing = { type: 'allow-no-access', allow } as const;
        const given = derive([toFile(people)], [...gifts, allowing], catalog);
        const written = derive([toFile(give(people, gifts))], [allowing], catalog);
        expect(given.accesses).toEqual(written.accesses);
        expect(given.invitations).toEqual(written.invitations);
        expect(given.people).toEqual(written.people);
        expect(given.rows.map(({ outcome }) => outcome)).toEqual(written.rows.map(({ outcome }) => outcome));
        expect(given.accounting).toEqual(written.accounting);
        const isAboutPeople = ({ code }: { readonly code: string }) => code !== 'given-to-nobody';
        expect(given.issues.filter(isAboutPeople)).toEqual(written.issues);
      }),
    );
  });
});

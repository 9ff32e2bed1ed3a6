import type { Catalog } from '#app/access/catalog.ts';
import { compareAccess } from '#app/access/compare-access.ts';
import type { Access } from '#app/access/types.ts';
import { explainDifference, sumUpDifference } from '#app/words/neighbours.ts';
import type { DraftIndex } from './draft-index.ts';
import type { Entries } from './entries.ts';
import { findLine } from './find-line.ts';
import type { AccessView, EntryFilter, PairView, PersonInPair } from './views.ts';

interface Read {
  readonly index: DraftIndex;
  readonly entries: Entries;
  readonly accesses: () => readonly AccessView[];
}

const ALL: EntryFilter = { access: null, severities: [], code: null, text: '' };

/** Why the entries that are first met on two lines are not in one invitation, or that they are. Null where there is no such entry. */
export function explainPair(read: Read, catalog: Catalog | null, [here, there]: readonly number[]): PairView | null {
  const [first, second] = [viewPerson(read, here), viewPerson(read, there)];
  if (first === null || second === null) return null;
  const people = [first, second] as const;
  const [one, other] = [accessOf(read, first), accessOf(read, second)];
  if (one === null || other === null || one.key === other.key) return { people, difference: null };
  const difference = compareAccess(one, other);
  const apart = difference.onlyHere.length + difference.onlyThere.length;
  return {
    people,
    difference: {
      sentence: sumUpDifference({ ...difference, index: 0, apart }, second.access ?? 0, catalog),
      lines: explainDifference(difference, catalog),
    },
  };
}

function viewPerson({ entries, accesses }: Read, line: number | undefined): PersonInPair | null {
  if (line === undefined) return null;
  const entry = entries.filter(ALL)[findLine(entries, ALL, line)];
  if (entry === undefined || entries.lineOf(entry) !== line) return null;
  const { email, access, issue } = entries.view(entry);
  const cuts = accesses().find(({ number }) => number === access)?.invitations ?? [];
  const place = cuts.indexOf(entries.personOf(entry)?.invitation ?? -1);
  return { line, email, access, invitation: place === -1 ? null : place + 1, issue };
}

function accessOf({ index, accesses }: Read, { access }: PersonInPair): Access | null {
  const found = accesses().find(({ number }) => number === access);
  return (found && index.derived.accesses[found.index]) ?? null;
}

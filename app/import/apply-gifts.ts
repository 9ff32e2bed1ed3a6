import { toAccess } from '../access/access.ts';
import type { Access } from '../access/types.ts';
import type { AccessField, CellProblem, ReadAccess } from './access-cells.ts';
import type { GiveDecision } from './decision.ts';

/*
 * Access that a person gave by decisions, on top of what the files say. People who share their access and the gifts so far are one
 * cohort, so that a gift to thousands costs what a gift to one does.
 */

/** A gift whose options have been looked up in the draft's catalog. */
export interface Gift extends Pick<GiveDecision, 'to' | 'how'> {
  readonly read: ReadAccess;
}

/** Everybody's access. People are told by their index. */
export interface Standing {
  readonly accesses: readonly Access[];
  /** By person: index into `accesses`; -1 is no access. */
  readonly accessOf: Int32Array;
  /** Whether an error about access keeps the person out. */
  readonly isRefused: (person: number) => boolean;
}

export interface Given extends Standing {
  /** Whether what the files say about the person's access counts no more. */
  readonly isReplaced: (person: number) => boolean;
  /** What is wrong with the gifts that somebody has, with how many people have them. */
  readonly problems: readonly (readonly [problem: CellProblem, people: number])[];
  /** Fields of gifts with names that only a catalog could resolve, with how many people have them. */
  readonly unresolved: readonly (readonly [field: AccessField, people: number])[];
  readonly effects: readonly GiftEffect[];
}

/** The index of the person with this address (lower case), or undefined. */
export type FindPerson = (email: string) => number | undefined;

export interface GiftEffect {
  readonly gift: Gift;
  readonly reached: boolean;
  /** Addresses the gift names and nobody has. */
  readonly missing: readonly string[];
}

/**
 * Makes the gifts one after the other. A gift to an access reaches the people whose access is known to be exactly that: not those
 * with an error about access. Adding leaves such people out all the same, since nobody knows what else they were to have; replacing
 * their access settles it. A gift with an option that the account does not have keeps its people out until their access is replaced.
 * `findPerson` finds the person with an address in lower case; `allowNoAccess` says whether having no options is an access.
 */
export function applyGifts(
  gifts: readonly Gift[],
  standing: Standing,
  findPerson: FindPerson,
  allowNoAccess: boolean,
): Given {
  const cohorts = new Cohorts(standing, findPerson);
  const effects = gifts.map((gift) => cohorts.give(gift));
  return { ...cohorts.toStanding(allowNoAccess), ...cohorts.tally(), effects };
}

function listOf(to: Gift['to']): readonly string[] | null {
  return typeof to === 'object' && 'people' in to ? to.people : null;
}

interface Cohort {
  readonly access: Access;
  people: number;
  /** Rows of theirs have an error about access. */
  readonly refused: boolean;
  readonly replaced: boolean;
  readonly problems: ReadonlySet<CellProblem>;
  readonly unresolved: ReadonlySet<AccessField>;
}

const NONE = -1;
const NO_ACCESS = toAccess([]);
const NOTHING = { replaced: false, problems: new Set<CellProblem>(), unresolved: new Set<AccessField>() };

function isOut({ refused, problems }: Cohort): boolean {
  return refused || problems.size > 0;
}

class Cohorts {
  readonly #cohorts: Cohort[] = [];
  readonly #cohortOf: Int32Array;
  readonly #findPerson: FindPerson;
  readonly #problems = new Map<string, CellProblem>();

  constructor({ accesses, accessOf, isRefused }: Standing, findPerson: FindPerson) {
    this.#findPerson = findPerson;
    // Two for each access and for none: people with and without an error about it.
    const known = new Int32Array(2 * accesses.length + 2).fill(NONE);
    this.#cohortOf = accessOf.map((index, person) => {
      const refused = isRefused(person);
      const key = 2 * (index + 1) + Number(refused);
      if (known[key] === NONE) {
        const access = index === NONE ? NO_ACCESS : accesses[index]!;
        known[key] = this.#cohorts.push({ ...NOTHING, access, people: 0, refused }) - 1;
      }
      const cohort = known[key]!;
      this.#cohorts[cohort]!.people += 1;
      return cohort;
    });
  }

  give(gift: Gift): GiftEffect {
    const { to } = gift;
    const listed = listOf(to);
    if (listed !== null) return this.#giveToPeople(gift, listed);
    const isMeant = (cohort: Cohort): boolean =>
      typeof to !== 'object' || !('access' in to) || (cohort.access.key === to.access && !isOut(cohort));
    let reached = false;
    this.#cohorts.forEach((cohort, index) => {
      if (cohort.people === 0 || !isMeant(cohort)) return;
      this.#cohorts[index] = this.#advance(cohort, gift);
      reached = true;
    });
    return { gift, reached, missing: [] };
  }

  #giveToPeople(gift: Gift, listed: readonly string[]): GiftEffect {
    const found = listed.map((email) => this.#findPerson(email.toLowerCase()));
    const missing = listed.filter((_, index) => found[index] === undefined);
    const people = new Set(found.filter((person) => person !== undefined));
    const moved = new Map<number, number>();
    for (const person of people) {
      const from = this.#cohortOf[person]!;
      const old = this.#cohorts[from]!;
      const to = moved.get(from) ?? this.#cohorts.push({ ...this.#advance(old, gift), people: 0 }) - 1;
      moved.set(from, to);
      old.people -= 1;
      this.#cohorts[to]!.people += 1;
      this.#cohortOf[person] = to;
    }
    return { gift, reached: people.size > 0, missing };
  }

  #advance(cohort: Cohort, { how, read }: Gift): Cohort {
    const problems = read.problems.map((problem) => this.#share(problem));
    if (how === 'add') {
      return {
        ...cohort,
        access: toAccess([...cohort.access.options, ...read.options]),
        problems: new Set([...cohort.problems, ...problems]),
        unresolved: new Set([...cohort.unresolved, ...read.unresolved]),
      };
    }
    return {
      access: toAccess(read.options),
      people: cohort.people,
      refused: false,
      replaced: true,
      problems: new Set(problems),
      unresolved: new Set(read.unresolved),
    };
  }

  /** Problems that say the same are one object, whichever gift they come from. */
  #share(problem: CellProblem): CellProblem {
    const key = `${problem.code} ${problem.field} ${problem.value}`;
    const same = this.#problems.get(key) ?? problem;
    this.#problems.set(key, same);
    return same;
  }

  /** Accesses are numbered by the first person who has them. */
  toStanding(allowNoAccess: boolean): Standing & Pick<Given, 'isReplaced'> {
    const accesses: Access[] = [];
    const indexes = new Map<string, number>();
    const ofCohort = new Map<number, number>();
    const toIndex = ({ access }: Cohort): number => {
      if (access.options.length === 0 && !allowNoAccess) return NONE;
      const known = indexes.get(access.key) ?? accesses.push(access) - 1;
      indexes.set(access.key, known);
      return known;
    };
    const accessOf = this.#cohortOf.map((cohort) => {
      const known = ofCohort.get(cohort);
      if (known !== undefined) return known;
      const access = toIndex(this.#cohorts[cohort]!);
      ofCohort.set(cohort, access);
      return access;
    });
    const cohortOf = (person: number): Cohort => this.#cohorts[this.#cohortOf[person]!]!;
    return {
      accesses,
      accessOf,
      isRefused: (person) => isOut(cohortOf(person)),
      isReplaced: (person) => cohortOf(person).replaced,
    };
  }

  tally(): Pick<Given, 'problems' | 'unresolved'> {
    const problems = new Map<CellProblem, number>();
    const unresolved = new Map<AccessField, number>();
    for (const cohort of this.#cohorts) {
      if (cohort.people === 0) continue;
      for (const problem of cohort.problems) problems.set(problem, (problems.get(problem) ?? 0) + cohort.people);
      for (const field of cohort.unresolved) unresolved.set(field, (unresolved.get(field) ?? 0) + cohort.people);
    }
    return { problems: [...problems], unresolved: [...unresolved] };
  }
}

import type { TroubleCard } from '../contract/views.ts';
import type { Trouble } from './chronicle.ts';
import { toIso } from './iso.ts';
import { personOf } from './people.ts';
import type { Person } from './person.ts';
import { needsPerson } from './progress.ts';
import type { SubmissionState } from './state.ts';

/* Trouble as cards beside the progress. What is about people is over when they are settled, so it is told from how they stand now. */

type CardSoFar = Omit<TroubleCard, 'settled' | 'needsYou'>;

/** All cards, newest need first, then what was settled on the way. */
export function toTroubleCards(state: SubmissionState): readonly TroubleCard[] {
  const cards = [...state.troubles.map((trouble) => toCard(state, trouble)), ...fromPeople(state)];
  const order = (card: TroubleCard): number => (card.needsYou ? 0 : card.settled ? 2 : 1);
  return cards.sort((a, b) => order(a) - order(b) || Date.parse(b.at) - Date.parse(a.at));
}

function toCard(state: SubmissionState, trouble: Trouble): TroubleCard {
  const card = { kind: trouble.kind, at: toIso(trouble.at), params: withInvitation(trouble), people: trouble.emails };
  switch (trouble.kind) {
    case 'slow-down':
    case 'unreachable':
      return { ...card, settled: trouble.settledAt !== null, needsYou: false };
    case 'sign-in':
    case 'not-authorized':
      return { ...card, settled: trouble.settledAt !== null, needsYou: trouble.settledAt === null };
    case 'unknown':
      return toUnknownCard(state, card, trouble);
    case 'refused':
      return toRefusedCard(state, card, trouble);
    case 'processing':
      return { ...card, settled: isEverybody(state, trouble, isPastQueue), needsYou: false };
  }
}

/** "63 of 100 are found": whoever is still looked for, and whether only a person can say more. */
function toUnknownCard(state: SubmissionState, card: CardSoFar, trouble: Trouble): TroubleCard {
  const people = peopleOf(state, trouble);
  const left = people.filter(({ status }) => status === 'unknown' || status === 'queued' || status === 'sending');
  const found = people.filter(({ status }) => status === 'accepted' || status === 'cancelled').length;
  return {
    ...card,
    people: left.map(({ email }) => email),
    params: { ...card.params, found },
    settled: left.length === 0,
    needsYou: left.some(needsPerson),
  };
}

/** "90 went through, this one did not." */
function toRefusedCard(state: SubmissionState, card: CardSoFar, trouble: Trouble): TroubleCard {
  const people = peopleOf(state, trouble);
  const refused = people.filter(({ status }) => status === 'refused');
  const through = people.filter(({ status }) => status === 'accepted').length;
  return {
    ...card,
    people: refused.map(({ email }) => email),
    params: { ...card.params, through },
    settled: people.every(isPastQueue) && refused.length === 0,
    needsYou: refused.length > 0,
  };
}

/** Cards about how people ended, whatever led there. */
function fromPeople(state: SubmissionState): readonly TroubleCard[] {
  const vanished = state.people.filter(({ status }) => status === 'vanished');
  const failed = state.people.filter(
    (person) => person.status === 'accepted' && person.state !== null && needsPerson(person),
  );
  const hidden = state.people.filter(({ status, closed }) => status === 'accepted' && closed);
  return [
    ...toPeopleCard('vanished', vanished),
    ...toPeopleCard('failed', failed),
    ...toPeopleCard('unknown', hidden).map((unknown) => ({ ...unknown, params: { ...unknown.params, restricted: 1 } })),
  ];
}

/** One card about all of them, dated by the latest of what happened to them; none about nobody. */
function toPeopleCard(kind: TroubleCard['kind'], people: readonly Person[]): readonly TroubleCard[] {
  if (people.length === 0) return [];
  const at = Math.max(...people.map(({ facts, sentAt }) => facts.at(-1)?.at ?? sentAt ?? 0));
  const emails = people.map(({ email }) => email);
  return [{ kind, at: toIso(at), people: emails, params: { people: emails.length }, settled: false, needsYou: true }];
}

function withInvitation({ invitation, params }: Trouble): Trouble['params'] {
  return invitation === null ? params : { ...params, invitation: invitation + 1 };
}

function peopleOf(state: SubmissionState, trouble: Trouble): readonly Person[] {
  return trouble.emails.flatMap((email) => personOf(state, email) ?? []);
}

function isEverybody(state: SubmissionState, trouble: Trouble, test: (person: Person) => boolean): boolean {
  return peopleOf(state, trouble).every(test);
}

function isPastQueue({ status }: Person): boolean {
  return status !== 'queued' && status !== 'sending';
}

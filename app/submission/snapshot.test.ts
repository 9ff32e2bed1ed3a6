import { expect, test } from 'vitest';
import { submissionWords } from '../words/submission.ts';
import type { SubmissionEvent } from './event.ts';
import { toSnapshot, toTimeline } from './snapshot.ts';
import { replay } from './submission.ts';
import { people, planOf, START } from './testing/plans.ts';
import { NO_ACCIDENTS, settle, startRun } from './testing/run.ts';
import { createSimulatedAccount } from './testing/simulated-account.ts';
import { ACCEPT, LOST, refuse, startStory, type Story } from './testing/story.ts';
import { toNothingToSendJson, toTrackJson } from './track-json.ts';

const ANN = 'ann@x.example';
const look = (story: Story, after = 0, driving = true) =>
  toSnapshot(story.state(), { id: 's1', driving, now: START + after });

test('a snapshot says who stands where, since when and until when', () => {
  const plan = planOf([[ANN]], [{ email: 'bo@x.example', verdict: 'member', state: 'ACTIVE' }]);
  const story = startStory(plan)
    .call(0, ACCEPT([ANN]))
    .read(5_000, { [ANN]: 'PENDING', 'bo@x.example': 'ACTIVE' });
  const snapshot = look(story, 6_000);
  expect(snapshot).toMatchObject({
    phase: 'finished',
    people: 2,
    counts: { PENDING: 1, ACTIVE: 1 },
    needsYou: 0,
    calls: { invite: 1, list: 2, other: 0 },
    readAt: '2026-11-22T14:00:05.000Z',
    nextAt: '2026-11-22T14:00:10.000Z',
    etaMs: null,
  });
  expect(snapshot.tracked).toEqual([
    {
      email: ANN,
      status: 'accepted',
      state: 'PENDING',
      invitedAt: '2026-11-22T14:00:00.000Z',
      expiresAt: '2026-12-22T14:00:00.000Z',
      reason: null,
      can: ['cancel', 'resend'],
      invitation: 0,
    },
    {
      email: 'bo@x.example',
      status: 'skipped',
      state: 'ACTIVE',
      invitedAt: null,
      expiresAt: null,
      reason: 'already-member',
      can: [],
      invitation: null,
    },
  ]);
});

test('the document for scripts has exactly the fields that scripts rely on', () => {
  const story = startStory(planOf([[ANN]])).call(0, ACCEPT([ANN]));
  expect(toTrackJson(look(story))).toEqual({
    submission: 's1',
    account: 'practice',
    calls: { invite: 1, list: 1, other: 0 },
    counts: { accepted: 1 },
    people: [
      {
        email: ANN,
        status: 'accepted',
        state: null,
        invitedAt: '2026-11-22T14:00:00.000Z',
        expiresAt: '2026-12-22T14:00:00.000Z',
        reason: 'not-seen-yet',
        can: [],
      },
    ],
  });
  const idle = planOf([], [{ email: ANN, verdict: 'pending', state: 'PENDING' }]);
  expect(toNothingToSendJson(idle)).toMatchObject({
    submission: null,
    calls: { invite: 0, list: 1, other: 0 },
    counts: { PENDING: 1 },
    people: [{ email: ANN, status: 'skipped', state: 'PENDING', reason: 'already-invited', can: [] }],
  });
});

test('answered invitations never go down, whatever is split, lost or sent again', () => {
  const run = startRun(planOf([people(9, 'a'), ['b+refuse@x.example', ...people(5, 'b')], people(4, 'c')]));
  const faults = ['none', 'cut-before', 'refused-once', 'cut-after'] as const;
  let calls = 0;
  settle(run, createSimulatedAccount(3_000), {
    ...NO_ACCIDENTS,
    callFault: () => faults[(calls += 1)] ?? 'none',
  });
  const seen: SubmissionEvent[] = [];
  let before = 0;
  for (const event of run.events) {
    seen.push(event);
    const { answered, invitations } = toSnapshot(replay(run.plan, seen), { id: 's1', driving: true, now: event.at });
    expect(answered).toBeGreaterThanOrEqual(before);
    expect(invitations).toBe(3);
    before = answered;
  }
  expect(before).toBe(3);
});

test('the time left is what calls have taken so far, and what the server asked to wait', () => {
  const story = startStory(planOf([[ANN], ['bo@x.example'], ['cy@x.example']]));
  expect(look(story).etaMs).toBe(null);
  const emails = [ANN];
  story.tell(
    { type: 'call-intended', at: START, call: 1, invitation: 0, emails },
    { type: 'call-answered', at: START + 800, call: 1, outcome: ACCEPT(emails) },
  );
  expect(look(story, 800).etaMs).toBe(1_600);
  expect(look(story.call(800, refuse(429, { retryAfterMs: 5_000 })), 800).etaMs).toBe(5_000 + 800);
});

test('what happened over time fits sixty columns, from the first to the last, however long it took', () => {
  const story = startStory(planOf([[ANN], ['bo@x.example']])).call(0, ACCEPT([ANN]));
  expect(look(story).history).toEqual([{ at: '2026-11-22T14:00:00.000Z', counts: { accepted: 1, queued: 1 } }]);
  for (let minute = 1; minute <= 90; minute += 1) {
    story.read(minute * 60_000, { [ANN]: minute % 2 === 0 ? 'PENDING' : 'PROCESSING' });
  }
  const { history } = look(story);
  expect(history.length).toBeGreaterThan(30);
  expect(history.length).toBeLessThanOrEqual(60);
  expect(history.at(-1)?.counts).toEqual(story.state().counts);
  const steps = new Set(history.slice(1).map(({ at }, index) => Date.parse(at) - Date.parse(history[index]!.at)));
  expect(steps.size).toBe(1);
});

test('trouble is over when its people are settled, and what needs a person stands first', () => {
  const story = startStory(planOf([people(4), ['z@x.example']])).call(0, LOST);
  const names = people(4);
  story.read(5_000, { [names[0]!]: 'PENDING' });
  const unknown = look(story).trouble[0]!;
  expect(unknown).toMatchObject({ kind: 'unknown', settled: false, needsYou: false, people: names.slice(1) });
  expect(unknown.params).toMatchObject({ invitation: 1, people: 4, found: 1 });

  story.call(6_000, refuse(400)).read(6_001, Object.fromEntries(names.map((email) => [email, 'PENDING'])));
  const cards = look(story).trouble;
  expect(cards.map(({ kind, settled, needsYou }) => [kind, settled, needsYou])).toEqual([
    ['refused', false, true],
    ['unknown', true, false],
  ]);
  const context = { now: START, nextAt: null };
  expect(submissionWords.card(cards[0]!, context)).toEqual({
    title: '1 address refused',
    text: 'IBM Cloud said: “No, 400”.',
  });
  expect(submissionWords.card(cards[1]!, context).title).toBe('4 people unknown, all found out');
});

test('outcomes are told newest first, one line for what happened at once', () => {
  const emails = people(3);
  const story = startStory(planOf([emails])).call(0, ACCEPT(emails));
  story.read(5_000, Object.fromEntries(emails.map((email) => [email, 'PENDING'])));
  const { outcomes } = look(story);
  expect(outcomes.map(({ kind, people: count, invitation }) => [kind, count, invitation])).toEqual([
    ['seen', 3, 1],
    ['accepted', 3, 1],
    ['sending', 3, 1],
    ['started', 3, null],
  ]);
  expect(outcomes.map((line) => submissionWords.outcome(line))[0]).toBe('3 seen as PENDING');
});

test('the timeline of a person has every step with its evidence', () => {
  const story = startStory(planOf([[ANN]]))
    .call(0, ACCEPT([ANN]))
    .read(5_000, { [ANN]: 'PROCESSING' });
  const facts = toTimeline(
    story.read(10_000, { [ANN]: 'PENDING' }).state(),
    ANN,
    submissionWords.place('p.csv', [2, 9]),
  );
  expect(facts.map((fact) => submissionWords.fact(fact))).toEqual([
    'Read from p.csv, lines 2, 9',
    'Sent in call 1',
    'Accepted by IBM Cloud, 202',
    'Seen as PROCESSING',
    'Seen as PENDING',
  ]);
  expect(toTimeline(story.state(), 'nobody@x.example', null)).toEqual([]);
});

test('a submission that no process drives is interrupted, and its next moment is not promised', () => {
  const story = startStory(planOf([[ANN], ['bo@x.example']])).call(0, ACCEPT([ANN]));
  expect(look(story, 0, false)).toMatchObject({ phase: 'interrupted', nextAt: null });
});

import { describe, expect, it } from 'vitest';
import type { AccountView, SubmissionSummary } from '#app/contract/views.ts';
import { findMatters } from './needs-you.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const submission = (part: Partial<SubmissionSummary>): SubmissionSummary => ({
  id: 'aaaaaaaa',
  draft: 'bbbbbbbb',
  draftName: 'Auditors Q4',
  account: 'Acme Cloud',
  startedAt: '2026-11-22T11:00:00Z',
  phase: 'finished',
  people: 10,
  counts: {},
  needsYou: 0,
  readAt: null,
  ...part,
});

const account = (fetchedAt: string, practice = false): AccountView => ({
  name: 'Acme Cloud',
  accountId: '8f2c41d07b5e4a6c9d3e10f2b7a64c55',
  baseUrl: null,
  practice,
  owner: 'ines@acme.example',
  connected: true,
  catalog: {
    fetchedAt,
    accessGroups: 1,
    resourceGroups: 1,
    services: 1,
    customRoles: 0,
    changes: null,
    cloudFoundry: false,
    classic: null,
  },
});

describe('what needs somebody', () => {
  it('is nothing when everybody is a member and the catalog is fresh', () => {
    expect(findMatters([submission({ counts: { ACTIVE: 10 } })], [account('2026-11-20T00:00:00Z')], NOW)).toEqual([]);
  });

  it('puts what was interrupted before what only grows old', () => {
    const found = findMatters(
      [
        submission({ counts: { PENDING: 4 }, startedAt: '2026-11-10T00:00:00Z' }),
        submission({ phase: 'interrupted', counts: { queued: 3, unknown: 2 } }),
      ],
      [account('2026-11-10T00:00:00Z')],
      NOW,
    );
    expect(found.map(({ kind }) => kind)).toEqual(['interrupted', 'unknown', 'pending', 'catalog']);
    expect(found[0]).toMatchObject({ queued: 3 });
  });

  it('counts everybody who was refused, vanished or failed as one matter', () => {
    const [matter] = findMatters(
      [submission({ counts: { refused: 1, vanished: 2, ERROR_WHILE_PROCESSING: 3 } })],
      [],
      NOW,
    );
    expect(matter).toMatchObject({ kind: 'refused', people: 6 });
  });

  it('leaves pending people alone for seven days', () => {
    const counts = { PENDING: 5 };
    expect(findMatters([submission({ counts, startedAt: '2026-11-15T12:00:01Z' })], [], NOW)).toEqual([]);
    expect(findMatters([submission({ counts, startedAt: '2026-11-15T11:59:59Z' })], [], NOW)).toHaveLength(1);
  });

  it('never asks to refresh the practice account, which is always fresh', () => {
    expect(findMatters([], [account('2020-01-01T00:00:00Z', true)], NOW)).toEqual([]);
  });
});

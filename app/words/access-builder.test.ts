import { describe, expect, it } from 'vitest';
import { CLASSIC_PERMISSIONS } from '../access/classic.ts';
import { exemplifyWildcard } from '../access/wildcard.ts';
import { accessBuilderWords as words } from './access-builder.ts';
import { classicPermissionNames } from './classic-permissions.ts';

describe('the words of the access builder', () => {
  it('say a role for somebody who gives it, in one sentence', () => {
    expect(words.roles.sentence('As a reader, you can perform read-only actions within a service. You see all.')).toBe(
      'Perform read-only actions within a service',
    );
    expect(words.roles.sentence('As a writer, you have permissions beyond the reader role.')).toBe(
      'Permissions beyond the reader role',
    );
    expect(words.roles.sentence('Lists keys and nothing else. Defined by this account.')).toBe(
      'Lists keys and nothing else',
    );
    expect(words.roles.sentence('')).toBe('');
  });

  it('say what is unfinished and what to do', () => {
    expect(words.footer.missing({ kind: 'iam-policy', index: 0, what: 'role' })).toBe(
      'A policy is not finished: choose a role.',
    );
  });

  it('say how old the catalog is', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    expect(words.footer.catalog('Acme Cloud', '2026-11-10T12:00:00Z', now)).toBe(
      'Names from the catalog of Acme Cloud, 12 days old',
    );
    expect(words.footer.catalog('Acme Cloud', '2026-11-22T11:00:00Z', now)).toMatch(/, read today \d\d:\d\d$/);
  });

  it('count one person as one', () => {
    expect(words.footer.change(1)).toBe('Change 1 person');
    expect(words.summary.give(1).join('')).toBe('1 person gets this access.');
    expect(words.summary.change(412).join('')).toBe('412 people have this access. All of them will change.');
  });

  it('say when a wildcard lets everything through', () => {
    const said = words.policies.example(exemplifyWildcard('*')).map(({ text }) => text);
    expect(said.join('')).toBe('logs fits, and so does everything else.');
  });

  it('have a name for every classic permission, and no two alike', () => {
    const names = [...CLASSIC_PERMISSIONS].map((key) => classicPermissionNames[key]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(CLASSIC_PERMISSIONS.size);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSIC_SETS } from './classic.ts';
import { accessOptionSchema } from './option-schema.ts';
import { accessOptions } from './testing/arbitrary-options.ts';

const refuses = (option: unknown) => !accessOptionSchema.safeParse(option).success;

describe('the schema of access options', () => {
  it('takes options of every kind as they are', () => {
    fc.assert(
      fc.property(accessOptions, (option) => {
        expect(accessOptionSchema.parse(option)).toEqual(option);
      }),
    );
  });

  it('refuses a policy that names an account of its own', () => {
    const attributes = [
      { name: 'serviceName', value: 'kms' },
      { name: 'accountId', value: 'a'.repeat(32) },
    ];
    expect(refuses({ kind: 'iam-policy', attributes, roles: ['Viewer'] })).toBe(true);
  });

  it('refuses policies without a role or without a target', () => {
    expect(refuses({ kind: 'iam-policy', attributes: [{ name: 'region', value: 'eu-de' }], roles: [] })).toBe(true);
    expect(refuses({ kind: 'iam-policy', attributes: [], roles: ['Viewer'] })).toBe(true);
  });

  it('refuses classic device access, which IBM refuses in invitations', () => {
    const permissions = [...CLASSIC_SETS['view only'], 'ACCESS_ALL_HARDWARE'];
    expect(refuses({ kind: 'classic', permissions })).toBe(true);
  });
});

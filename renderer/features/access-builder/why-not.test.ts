import { describe, expect, it } from 'vitest';
import { toAccess } from '#app/access/access.ts';
import { whyNot } from './why-not.ts';

const SOME = { access: toAccess([{ kind: 'access-group', id: 'a' }]), missing: [], isChanged: true } as const;

describe('why an access cannot be given yet', () => {
  it('is said for what is unfinished before anything else', () => {
    const missing = [{ kind: 'classic', index: 0, what: 'permission' }] as const;
    expect(whyNot({ ...SOME, access: toAccess([]), missing }, '')).toMatch(/choose a permission/);
  });

  it('is said where nothing is chosen, nothing is changed, or a profile has no name', () => {
    expect(whyNot({ ...SOME, access: toAccess([]) }, null)).not.toBeNull();
    expect(whyNot({ ...SOME, isChanged: false }, null)).not.toBeNull();
    expect(whyNot(SOME, ' ')).not.toBeNull();
  });

  it('is nothing where it can, also to save an unchanged access under a name', () => {
    expect(whyNot(SOME, null)).toBeNull();
    expect(whyNot({ ...SOME, isChanged: false }, 'Platform')).toBeNull();
  });
});

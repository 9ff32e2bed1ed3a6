import { describe, expect, it } from 'vitest';
import type { AccountView } from '#app/contract/views.ts';
import { chooseAccount } from './choose-account.ts';

const toView = (name: string): AccountView => ({
  name,
  accountId: name,
  baseUrl: null,
  practice: name === 'practice',
  owner: '',
  connected: true,
  catalog: null,
});
const ONLY_PRACTICE = [toView('practice')];
const TWO = [toView('practice'), toView('acme')];

describe('the account that is meant', () => {
  it('is the one named, whatever the draft says', () => {
    expect(chooseAccount(TWO, 'acme', 'practice').name).toBe('acme');
  });

  it('is the one of the draft when none is named', () => {
    expect(chooseAccount(TWO, undefined, 'acme').name).toBe('acme');
  });

  it('is the practice account while no other is known', () => {
    expect(chooseAccount(ONLY_PRACTICE, undefined, null).name).toBe('practice');
  });

  it('is never guessed', () => {
    expect(() => chooseAccount(TWO, undefined, null)).toThrow(expect.objectContaining({ code: 'account-needed' }));
  });

  it('must be known', () => {
    const unknown = expect.objectContaining({ code: 'account-unknown', params: { account: 'gone' } });
    expect(() => chooseAccount(TWO, 'gone', null)).toThrow(unknown);
    expect(() => chooseAccount(TWO, undefined, 'gone')).toThrow(unknown);
  });
});

import { describe, expect, it } from 'vitest';
import { openCloud } from './testing/open-cloud.ts';
import type { CloudFixture } from './testing/open-cloud.ts';

const PAT = 'pat.pending@practice.example';

/** The placeholder of somebody in the list, or their lasting id once accepted. */
async function idOf({ cloud, accountId }: CloudFixture, email: string): Promise<string> {
  const { users } = await cloud.readUsers(accountId, {});
  const user = users.find((each) => each.email === email);
  if (user === undefined) throw new Error(`nobody is ${email}`);
  return user.iamId;
}

async function removals(fixture: CloudFixture) {
  return (await fixture.requests()).filter(({ method }) => method === 'DELETE');
}

describe('reading one user', () => {
  it('finds them by placeholder and by record id', async () => {
    await using fixture = await openCloud();
    const placeholder = await idOf(fixture, PAT);
    const byPlaceholder = await fixture.cloud.readUser(fixture.accountId, placeholder);
    expect(byPlaceholder).toMatchObject({ email: PAT, state: 'PENDING' });
    expect(await fixture.cloud.readUser(fixture.accountId, placeholder.slice('BSS-'.length))).toEqual(byPlaceholder);
  });

  it('finds nobody behind the placeholder once they have accepted', async () => {
    await using fixture = await openCloud();
    const placeholder = await idOf(fixture, PAT);
    await fixture.account.control('POST', '/accept', { email: PAT });
    expect(await fixture.cloud.readUser(fixture.accountId, placeholder)).toBeNull();
  });
});

describe('cancelling an invitation', () => {
  it('removes the record behind a placeholder', async () => {
    await using fixture = await openCloud();
    expect(await fixture.cloud.removePlaceholder(fixture.accountId, await idOf(fixture, PAT))).toBe('removed');
    expect(await fixture.account.states()).not.toHaveProperty(PAT);
  });

  it('never removes a member, not even one who accepts right before', async () => {
    await using fixture = await openCloud();
    const placeholder = await idOf(fixture, PAT);
    await fixture.account.control('POST', '/accept', { email: PAT });
    expect(await fixture.cloud.removePlaceholder(fixture.accountId, placeholder)).toBe('gone');
    expect(await fixture.account.states()).toMatchObject({ [PAT]: 'ACTIVE' });
    expect((await fixture.account.control('GET', '/violations')).body).toMatchObject({ removedMembers: 0 });
  });

  it.each(['IBMid-2700000002', '0123456789abcdef0123456789abcdef', '', 'bss-1'])(
    'does not send anything for the id "%s"',
    async (id) => {
      await using fixture = await openCloud();
      await expect(fixture.cloud.removePlaceholder(fixture.accountId, id)).rejects.toMatchObject({ code: 'refused' });
      expect(await removals(fixture)).toEqual([]);
    },
  );

  it.each(['503', '500-after', 'cut-before', 'cut-after'])('met by "%s" is lost and not sent again', async (fault) => {
    await using fixture = await openCloud({ faults: [`DELETE users ${fault}`] });
    expect(await fixture.cloud.removePlaceholder(fixture.accountId, await idOf(fixture, PAT))).toBe('lost');
    expect(await removals(fixture)).toHaveLength(1);
  });

  it('says so when the server says no', async () => {
    await using fixture = await openCloud({ apiKey: 'practice-viewer' });
    const placeholder = await idOf(fixture, PAT);
    await expect(fixture.cloud.removePlaceholder(fixture.accountId, placeholder)).rejects.toMatchObject({
      code: 'not-authorized',
      status: 403,
    });
  });

  it('signs in again after an expired token', async () => {
    await using fixture = await openCloud();
    const placeholder = await idOf(fixture, PAT);
    await fixture.account.practice.advance(2 * 60 * 60 * 1_000);
    await expect(fixture.cloud.removePlaceholder(fixture.accountId, placeholder)).rejects.toMatchObject({
      status: 401,
    });
    expect(await fixture.cloud.removePlaceholder(fixture.accountId, placeholder)).toBe('removed');
  });
});

describe('sending an invitation again', () => {
  it('works on the simulator while the person is pending', async () => {
    await using fixture = await openCloud();
    expect(await fixture.cloud.resend(fixture.accountId, await idOf(fixture, PAT))).toBe('resent');
  });

  it('does nothing for somebody who has accepted meanwhile', async () => {
    await using fixture = await openCloud();
    const placeholder = await idOf(fixture, PAT);
    await fixture.account.control('POST', '/accept', { email: PAT });
    expect(await fixture.cloud.resend(fixture.accountId, placeholder)).toBe('not-pending');
  });

  it('does nothing while the invitation is being processed', async () => {
    await using fixture = await openCloud();
    await fixture.account.invite(['ann@x.org']);
    expect(await fixture.cloud.resend(fixture.accountId, await idOf(fixture, 'ann@x.org'))).toBe('not-pending');
  });

  it('is not offered where the account is not known to be the simulator', async () => {
    await using fixture = await openCloud({ practice: false });
    const before = await idOf(fixture, PAT);
    const requests = await fixture.requests();
    expect(await fixture.cloud.resend(fixture.accountId, before)).toBe('not-offered');
    expect(await fixture.requests()).toEqual(requests);
  });

  it('says so when the server says no', async () => {
    await using fixture = await openCloud({ apiKey: 'practice-viewer' });
    await expect(fixture.cloud.resend(fixture.accountId, await idOf(fixture, PAT))).rejects.toMatchObject({
      status: 403,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { PRACTICE_ACCOUNT_ID } from './content.ts';
import { openPractice } from './testing/open-practice.ts';

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString('utf8')) as Readonly<
    Record<string, unknown>
  >;
}

async function exchange(url: string, form: Readonly<Record<string, string>>) {
  const answer = await fetch(`${url}/identity/token`, { method: 'POST', body: new URLSearchParams(form) });
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Readonly<Record<string, unknown>>,
  };
}

const API_KEY_GRANT = 'urn:ibm:params:oauth:grant-type:apikey';

describe('the token endpoint', () => {
  it('gives an hour, counted from practice time', async () => {
    await using account = await openPractice();
    await account.practice.advance(5_000);
    const { status, body } = await exchange(account.url, { grant_type: API_KEY_GRANT, apikey: 'practice' });
    const issuedAt = (account.clock.now() + 5_000) / 1_000;
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3_600, expiration: issuedAt + 3_600 });
    expect(claimsOf(body.access_token as string)).toMatchObject({ iat: issuedAt, exp: issuedAt + 3_600 });
  });

  it('says in a user’s token who they are', async () => {
    await using account = await openPractice();
    expect(claimsOf(await account.token())).toMatchObject({
      iam_id: 'IBMid-2700000001',
      id: 'IBMid-2700000001',
      realmid: 'IBMid',
      sub: 'owner@practice.example',
      email: 'owner@practice.example',
      given_name: 'Olga',
      family_name: 'Owner',
      account: { bss: PRACTICE_ACCOUNT_ID },
      iss: 'https://iam.cloud.ibm.com/identity',
    });
    expect(claimsOf(await account.token())).not.toHaveProperty('sub_type');
  });

  it('marks the token of a service ID', async () => {
    await using account = await openPractice();
    const claims = claimsOf(await account.token('practice-service-id'));
    expect(claims).toMatchObject({ sub_type: 'ServiceId', realmid: 'iam' });
    expect(claims.iam_id).toMatch(/^iam-ServiceId-/u);
    expect(claims).not.toHaveProperty('email');
  });

  it.each([
    [{ grant_type: API_KEY_GRANT, apikey: 'other' }, 'BXNIM0415E'],
    [{ grant_type: API_KEY_GRANT }, 'BXNIM0415E'],
    [{ grant_type: 'password', apikey: 'practice' }, 'BXNIM0137E'],
  ])('refuses %o with %s', async (form, errorCode) => {
    await using account = await openPractice();
    const { status, body, headers } = await exchange(account.url, form as Readonly<Record<string, string>>);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errorCode });
    expect(headers.get('transaction-id')).toBeTruthy();
  });

  it('is found by its discovery document', async () => {
    await using account = await openPractice();
    const answer = await fetch(`${account.url}/identity/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({ token_endpoint: `${account.url}/identity/token` });
  });

  it('tells whose key it is', async () => {
    await using account = await openPractice();
    const ask = async (key: string) =>
      fetch(`${account.url}/v1/apikeys/details`, {
        headers: { 'IAM-ApiKey': key, Authorization: `Bearer ${await account.token()}` },
      });
    expect(await (await ask('practice-editor')).json()).toMatchObject({
      iam_id: 'IBMid-2700000002',
      account_id: PRACTICE_ACCOUNT_ID,
    });
    expect((await ask('other')).status).toBe(404);
  });

  it('accepts no token that somebody else signed', async () => {
    await using account = await openPractice();
    const [head, payload] = (await account.token()).split('.');
    const forged = `${head}.${payload}.${Buffer.from('signature').toString('base64url')}`;
    expect((await account.call('GET', account.users, { token: forged })).status).toBe(401);
  });
});

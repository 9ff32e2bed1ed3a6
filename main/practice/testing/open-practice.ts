import type { Clock } from '#main/compose/ports.ts';
import { PRACTICE_ACCOUNT_ID } from '../content.ts';
import { createManualClock } from '../manual-clock.ts';
import type { ManualClock } from '../manual-clock.ts';
import { startPractice } from '../practice.ts';
import type { Practice, PracticeOptions } from '../practice.ts';

/* Test helper: a running practice account and plain calls to it. Never part of the program. */

export interface Call {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; null for an empty body. */
  readonly body: unknown;
}

export interface PracticeFixture extends AsyncDisposable {
  readonly practice: Practice;
  readonly url: string;
  readonly users: string;
  /** Calls the simulated API with the token of `key` (the owner's by default). */
  call(method: string, path: string, options?: { body?: unknown; key?: string; token?: string }): Promise<Call>;
  /** Calls a route below /practice. */
  control(method: string, path: string, body?: unknown): Promise<Call>;
  token(key?: string): Promise<string>;
  /** Invites these addresses with nothing but an access group and gives the answer. */
  invite(emails: readonly string[], extra?: Readonly<Record<string, unknown>>): Promise<Call>;
  /** The state of every user by address, read with one unfiltered list call. */
  states(): Promise<Readonly<Record<string, string>>>;
}

const FIXED_IDS = { next: () => 'f'.repeat(32) };

/** Starts a practice account on a clock that stands still, unless another is given. */
export async function openPractice(
  options: Partial<PracticeOptions> & { clock?: Clock } = {},
): Promise<PracticeFixture & { readonly clock: ManualClock }> {
  const clock = createManualClock();
  const practice = await startPractice({ clock, ids: FIXED_IDS, ...options });
  const { url } = practice;
  const users = `/v2/accounts/${PRACTICE_ACCOUNT_ID}/users`;

  async function send(
    method: string,
    path: string,
    init: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Call> {
    const answer = await fetch(url + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...init.headers },
      redirect: 'manual',
      ...(init.body !== undefined && { body: typeof init.body === 'string' ? init.body : JSON.stringify(init.body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
  }

  async function token(key = 'practice'): Promise<string> {
    const body = new URLSearchParams({ grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: key }).toString();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await send('POST', '/identity/token', { body, headers });
    return (answer.body as { access_token: string }).access_token;
  }

  const call: PracticeFixture['call'] = async (method, path, { body, key, token: given } = {}) =>
    send(method, path, { body, headers: { Authorization: `Bearer ${given ?? (await token(key))}` } });

  return {
    practice,
    clock,
    url,
    users,
    call,
    token,
    control: (method, path, body) => send(method, `/practice${path}`, { body }),
    invite: (emails, extra = {}) =>
      call('POST', users, { body: { users: emails.map((email) => ({ email, account_role: 'Member' })), ...extra } }),
    states: async () => {
      const { body } = await call('GET', users);
      const { resources } = body as { resources: { email: string; state: string }[] };
      return Object.fromEntries(resources.map(({ email, state }) => [email, state]));
    },
    [Symbol.asyncDispose]: () => practice.close(),
  };
}

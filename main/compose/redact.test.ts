import { expect, test } from 'vitest';
import { redactFields, redactText } from './redact.ts';

const TOKEN = 'eyJraWQiOiIyMDI2In0.eyJpYW1faWQiOiJJQk1pZC0xIn0.c2lnbmF0dXJl';
const KEY = 'aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5bC7dE_-9';

test.each([
  ['a token', `got ${TOKEN} from IAM`, 'got [token] from IAM'],
  ['a header', 'authorization: Bearer abc.def', 'authorization: Bearer [token]'],
  ['an API key on its own', `key ${KEY}.`, 'key [key].'],
  ['a key in a form', `grant_type=x&apikey=short&y=1`, 'grant_type=x&apikey=[secret]&y=1'],
  ['a key in JSON', '{"apiKey":"short","a":1}', '{"apiKey":"[secret]","a":1}'],
  ['a password in JSON', '{"password": "p \\" w"}', '{"password": "[secret]"}'],
  ['a password in an address', 'http://ann:secret@host/x', 'http://[secret]@host/x'],
  ['an e-mail address', 'invite ann.o+x@mail.example.org now', 'invite [address] now'],
  ['an address in angle brackets', 'Ann <ann@x.org>, bo@x.org', 'Ann <[address]>, [address]'],
  ['an international address', 'an jörg@müller.example', 'an [address]'],
])('%s is taken out of a text', (_, text, expected) => {
  expect(redactText(text)).toBe(expected);
});

test('ids, hashes, times and paths stay readable', () => {
  const text = `2026-11-22T12:00:00.000Z draft ${'0a1b'.repeat(8)} plan ${'f'.repeat(64)} /data/drafts/x.json:12:3`;
  expect(redactText(text)).toBe(text);
});

test('fields are known by their name, however deep', () => {
  const fields = {
    account: 'acme',
    headers: { Authorization: 'x', 'set-cookie': ['y'] },
    body: { access_token: 'z', refresh_token: 1, users: [{ email: 'ann', role: 'Member' }] },
    'ann@x.org': 2,
  };
  expect(redactFields(fields)).toEqual({
    account: 'acme',
    headers: { Authorization: '[secret]', 'set-cookie': '[secret]' },
    body: { access_token: '[secret]', refresh_token: '[secret]', users: [{ email: '[address]', role: 'Member' }] },
    '[address]': 2,
  });
});

test('errors keep code and stack without what must not be there', () => {
  const error = Object.assign(new Error('refused for ann@x.org', { cause: new Error(`bad ${TOKEN}`) }), { code: 'E1' });
  const redacted = JSON.stringify(redactFields({ error }));
  expect(redacted).toContain('refused for [address]');
  expect(redacted).toContain('bad [token]');
  expect(redacted).toContain('"code":"E1"');
  expect(redacted).toContain('redact.test.ts');
  expect(redacted).not.toMatch(/ann@x\.org|eyJ/);
});

test('bytes are counted, not shown, and a cycle comes to an end', () => {
  const cycle: Record<string, unknown> = { bytes: new Uint8Array(3) };
  cycle['self'] = cycle;
  expect(JSON.stringify(redactFields(cycle))).toContain('[3 bytes]');
});

import { describe, expect, it } from 'vitest';
import { judgeRequest, type RequestFacts } from './guard.ts';

const RULES = { authority: '127.0.0.1:4711', isToken: (token: string) => token === 'good' };

const PAGE: RequestFacts = {
  method: 'GET',
  target: '/',
  host: '127.0.0.1:4711',
  origin: undefined,
  contentType: undefined,
  authorization: undefined,
};
const CALL: RequestFacts = {
  method: 'POST',
  target: '/call',
  host: '127.0.0.1:4711',
  origin: 'http://127.0.0.1:4711',
  contentType: 'application/json',
  authorization: 'Bearer good',
};

describe('the loopback guard lets in', () => {
  it.each([
    ['the page as a browser first asks for it', PAGE, { kind: 'file', path: '/' }],
    ['a file with a query', { ...PAGE, target: '/assets/a.js?v=1' }, { kind: 'file', path: '/assets/a.js' }],
    ['a module script, which comes with its own origin', { ...PAGE, origin: CALL.origin }, { kind: 'file', path: '/' }],
    ['a call with everything right', CALL, { kind: 'call' }],
    ['the stream of events', { ...CALL, target: '/events' }, { kind: 'events' }],
    ['a launch without a token', { ...CALL, target: '/launch', authorization: undefined }, { kind: 'launch' }],
  ])('%s', (_, request, verdict) => {
    expect(judgeRequest(request, RULES)).toEqual(verdict);
  });
});

describe('the loopback guard refuses', () => {
  const cases: readonly [string, RequestFacts, number, string][] = [
    ['a name that points to this computer', { ...PAGE, host: 'rebound.example:4711' }, 421, 'host'],
    ['localhost, which is another origin', { ...PAGE, host: 'localhost:4711' }, 421, 'host'],
    ['another port', { ...PAGE, host: '127.0.0.1:4712' }, 421, 'host'],
    ['no port', { ...PAGE, host: '127.0.0.1' }, 421, 'host'],
    ['no host or two hosts', { ...PAGE, host: undefined }, 421, 'host'],
    ['a wrong host even with a good token', { ...CALL, host: 'rebound.example' }, 421, 'host'],
    ['a file asked for by another origin', { ...PAGE, origin: 'https://evil.example' }, 403, 'origin'],
    ['a call from another origin', { ...CALL, origin: 'https://evil.example' }, 403, 'origin'],
    ['a call from the same origin over https', { ...CALL, origin: 'https://127.0.0.1:4711' }, 403, 'origin'],
    ['a call from a sandboxed page', { ...CALL, origin: 'null' }, 403, 'origin'],
    ['a call without an origin', { ...CALL, origin: undefined }, 403, 'origin'],
    ['a launch from another origin', { ...CALL, target: '/launch', origin: 'http://127.0.0.1:1' }, 403, 'origin'],
    ['a call by GET', { ...CALL, method: 'GET' }, 405, 'method'],
    ['asking beforehand', { ...CALL, method: 'OPTIONS' }, 405, 'method'],
    ['writing to a file', { ...CALL, target: '/index.html' }, 405, 'method'],
    ['a form', { ...CALL, contentType: 'text/plain' }, 415, 'content-type'],
    ['no content type', { ...CALL, contentType: undefined }, 415, 'content-type'],
    ['a call without a token', { ...CALL, authorization: undefined }, 401, 'token'],
    ['a call with another token', { ...CALL, authorization: 'Bearer bad' }, 401, 'token'],
    ['a token under another scheme', { ...CALL, authorization: 'Basic good' }, 401, 'token'],
    ['events without a token', { ...CALL, target: '/events', authorization: 'Bearer ' }, 401, 'token'],
  ];

  it.each(cases)('%s', (_, request, status, reason) => {
    expect(judgeRequest(request, RULES)).toEqual({ kind: 'refused', status, reason });
  });

  it('routes that only exist on every object', () => {
    expect(judgeRequest({ ...CALL, target: '/constructor' }, RULES)).toMatchObject({
      kind: 'refused',
      reason: 'method',
    });
    expect(judgeRequest({ ...PAGE, target: '__proto__' }, RULES)).toEqual({ kind: 'file', path: '__proto__' });
  });
});

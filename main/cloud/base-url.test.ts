import { describe, expect, it } from 'vitest';
import { parseBaseUrl } from './base-url.ts';

describe('the base URL of an account', () => {
  it.each([
    ['https://cloud.example.com', 'https://cloud.example.com'],
    [' https://cloud.example.com/ ', 'https://cloud.example.com'],
    ['https://gateway.example.com/ibm/', 'https://gateway.example.com/ibm'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('takes %s', (text, url) => {
    expect(parseBaseUrl(text)).toEqual({ ok: true, url });
  });

  it.each([
    ['', 'not-a-url'],
    ['cloud.example.com', 'not-a-url'],
    ['ftp://127.0.0.1', 'not-http'],
    ['file:///etc/passwd', 'not-http'],
    ['http://example.com', 'http-not-loopback'],
    // Names that only look like this machine.
    ['http://127.0.0.1.example.com', 'http-not-loopback'],
    ['http://localhost.example.com', 'http-not-loopback'],
    ['http://0.0.0.0:8080', 'http-not-loopback'],
    ['https://me:secret@cloud.example.com', 'more-than-a-base'],
    ['https://cloud.example.com?account=1', 'more-than-a-base'],
    ['https://cloud.example.com#top', 'more-than-a-base'],
  ])('refuses "%s": %s', (text, problem) => {
    expect(parseBaseUrl(text)).toEqual({ ok: false, problem });
  });
});

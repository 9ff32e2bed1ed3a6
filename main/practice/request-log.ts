import type { PracticeRequest } from './exchange.ts';

/* Every request that reached the simulated APIs, for tests and for people who want to see what was sent. Nothing secret is kept. */

export interface RequestRecord {
  readonly number: number;
  /** Practice time, ISO 8601 UTC. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came, byte for byte, except where it holds secrets. */
  readonly body: string;
  /** Null while unanswered, or when the connection was cut. */
  readonly status: number | null;
}

export const REDACTED = '[redacted]';

const SECRET_HEADERS = new Set(['authorization', 'iam-apikey', 'cookie', 'proxy-authorization']);
const SECRET_FIELDS = new Set(['apikey', 'password', 'passcode', 'refresh_token', 'access_token']);

/** The record of a request at its arrival: tokens, keys and passwords are left out here already. */
export function captureRequest(request: PracticeRequest, number: number, now: number): RequestRecord {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    SECRET_HEADERS.has(name) ? REDACTED : value,
  ]);
  return {
    number,
    at: new Date(now).toISOString(),
    method: request.method,
    path: request.path,
    query: request.rawQuery,
    headers: Object.fromEntries(headers),
    body: redactBody(request),
    status: null,
  };
}

function redactBody(request: PracticeRequest): string {
  // Calls of the classic API carry passwords at positions without names.
  if (request.path.startsWith('/rest/')) return request.body === '' ? '' : REDACTED;
  if (!(request.headers['content-type'] ?? '').includes('x-www-form-urlencoded')) return request.body;
  const form = new URLSearchParams(request.body);
  for (const name of [...form.keys()]) if (SECRET_FIELDS.has(name)) form.set(name, REDACTED);
  return form.toString();
}

/** The list itself; the one thing here that changes in place. */
export class RequestLog {
  readonly #records: RequestRecord[] = [];

  add(request: PracticeRequest, now: number): number {
    const number = this.#records.length + 1;
    this.#records.push(captureRequest(request, number, now));
    return number;
  }

  answered(number: number, status: number): void {
    const record = this.#records[number - 1];
    if (record !== undefined) this.#records[number - 1] = { ...record, status };
  }

  all(): readonly RequestRecord[] {
    return [...this.#records];
  }

  clear(): void {
    this.#records.length = 0;
  }
}

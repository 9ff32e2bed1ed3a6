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

/** Some ten megabytes: enough for every test, and little enough for an app that runs for weeks. */
export const MAX_RECORDS = 10_000;

/** The list itself; the one thing here that changes in place. The oldest records make room. */
export class RequestLog {
  #records: RequestRecord[] = [];
  #forgotten = 0;

  /** Notes a request and gives its number, by which its answer is noted later. */
  add(request: PracticeRequest, now: number): number {
    const number = this.#forgotten + this.#records.length + 1;
    this.#records.push(captureRequest(request, number, now));
    if (this.#records.length > MAX_RECORDS) {
      this.#records.shift();
      this.#forgotten += 1;
    }
    return number;
  }

  answered(number: number, status: number): void {
    const index = number - this.#forgotten - 1;
    const record = this.#records[index];
    if (record !== undefined) this.#records[index] = { ...record, status };
  }

  all(): readonly RequestRecord[] {
    return [...this.#records];
  }

  /** How many records had to make room. */
  forgotten(): number {
    return this.#forgotten;
  }

  clear(): void {
    this.#records = [];
    this.#forgotten = 0;
  }
}

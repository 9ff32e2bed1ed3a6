import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, type Transport } from '#app/contract/client.ts';
import { CodedError } from '#app/contract/errors.ts';
import { MAX_PIECE_BYTES, METHODS, type EventMessage, type Handlers } from '#app/contract/methods.ts';
import type { Peer } from '#app/contract/peer.ts';
import type { AppInfo } from '#app/contract/views.ts';
import { createDispatch } from './dispatch.ts';
import { createEventHub, type EventHub } from './event-hub.ts';

/*
 * What every transport must do, whatever it is made of: one suite, run over memory, loopback HTTP and Electron IPC. The other
 * side is real dispatching with handlers made for the purpose.
 */

/** A started transport. `cut` breaks its event connection, as a network or a restart would, and leaves it to come back. */
export interface TransportUnderTest {
  readonly transport: Transport;
  cut(): void;
  close(): Promise<void>;
}

/** Starts a transport to `peer` that is connected when the promise resolves. */
export type StartTransport = (peer: Peer) => Promise<TransportUnderTest>;

const INFO: AppInfo = { version: '1.2.3', host: 'browser', dataFolder: '/d', platform: 'test', keys: 'memory' };
const DRAFT_CHANGED: EventMessage = { event: 'drafts.changed', data: { draft: 'd1' } };

/** Registers the suite for one transport. */
export function describeTransport(name: string, start: StartTransport): void {
  describe(`${name} transport`, () => {
    let hub: EventHub;
    let stories: string[];
    let gate: PromiseWithResolvers<void>;
    let entered: string[];
    let transport: Transport;
    let started: TransportUnderTest;

    beforeEach(async () => {
      hub = createEventHub();
      stories = [];
      gate = withResolvers();
      entered = [];
      const handlers = createHandlers({
        'app.info': async () => INFO,
        'uploads.append': async ({ base64 }) => ({ size: Buffer.from(base64, 'base64').length }),
        'accounts.sync': async ({ account }) => {
          throw new CodedError('account-unknown', { account }, { retryAfterMs: 1500 });
        },
        'drafts.list': async () => {
          throw new TypeError('the story of a bug at /home/someone/secret');
        },
        'accounts.catalog': async ({ account }) => {
          entered.push(account);
          if (entered.length === 8) gate.resolve();
          await gate.promise;
          return null;
        },
      });
      const log = {
        info: () => undefined,
        warn: () => undefined,
        error: (fields: object) => void stories.push(JSON.stringify(fields)),
      };
      const dispatch = createDispatch(handlers, { log, ids: { next: () => 'feedc0de00000000' } });
      started = await start({ dispatch, subscribe: (listener) => hub.subscribe(listener) });
      transport = started.transport;
    });

    afterEach(() => started.close());

    it('brings the result of a method', async () => {
      const info = await createClient(transport).call('app.info', {});
      expect(info).toEqual(INFO);
    });

    it('brings a coded error with its parameters and when to try again', async () => {
      const failure = await createClient(transport)
        .call('accounts.sync', { account: 'acme' })
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(CodedError);
      expect(failure).toMatchObject({ code: 'account-unknown', params: { account: 'acme' }, retryAfterMs: 1500 });
    });

    it('keeps the story of a bug on its own side and brings an id', async () => {
      const envelope = await transport.invoke('drafts.list', {});
      expect(envelope).toEqual({ ok: false, error: { code: 'internal', id: 'feedc0de' } });
      expect(stories.join()).toContain('the story of a bug');
    });

    it.each([
      ['a parameter too many', 'app.info', { extra: 1 }],
      ['a parameter too few', 'accounts.sync', {}],
      ['no parameters at all', 'accounts.sync', undefined],
      ['a parameter of another type', 'accounts.sync', { account: 7 }],
      ['a list in place of an object', 'app.info', []],
      ['a string in place of an object', 'app.info', 'app.info'],
    ])('refuses %s without reaching the handler', async (_, method, params) => {
      const envelope = await transport.invoke(method, params);
      expect(envelope).toMatchObject({ ok: false, error: { code: 'bad-request', params: { method } } });
    });

    it('does not repeat a refused value', async () => {
      const apiKey = 'k'.repeat(2000);
      const envelope = await transport.invoke('accounts.connect', { name: 'acme', apiKey, baseUrl: null });
      expect(envelope.ok).toBe(false);
      expect(JSON.stringify(envelope)).not.toContain('kkk');
    });

    it.each(['drafts.explode', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
      'answers that there is no method %o',
      async (method) => {
        const envelope = await transport.invoke(method, {});
        expect(envelope).toEqual({ ok: false, error: { code: 'unknown-method', params: { method } } });
      },
    );

    it('carries the largest piece of a file', async () => {
      const base64 = Buffer.alloc(MAX_PIECE_BYTES, 0xa5).toString('base64');
      const envelope = await transport.invoke('uploads.append', { upload: 'abcdef0123456789', offset: 0, base64 });
      expect(envelope).toEqual({ ok: true, result: { size: MAX_PIECE_BYTES } });
    });

    it('runs calls side by side', async () => {
      const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
      await Promise.all(names.map((account) => transport.invoke('accounts.catalog', { account })));
      expect([...entered].sort()).toEqual(names);
    });

    it('delivers events to every listener in order', async () => {
      const first = listen(transport);
      const second = listen(transport);
      hub.emit(DRAFT_CHANGED);
      hub.emit({ event: 'accounts.changed', data: null });
      expect(await first.next()).toEqual(DRAFT_CHANGED);
      expect(await first.next()).toEqual({ event: 'accounts.changed', data: null });
      expect(await second.next()).toEqual(DRAFT_CHANGED);
    });

    it('delivers nothing after the end of a subscription', async () => {
      const ended = listen(transport);
      const staying = listen(transport);
      ended.end();
      ended.end();
      hub.emit(DRAFT_CHANGED);
      await staying.next();
      expect(ended.received).toEqual([]);
    });

    it('says that everything may have changed after its connection came back', async () => {
      const listening = listen(transport);
      started.cut();
      expect(await listening.next()).toEqual({ event: 'connection.reset', data: null });
      hub.emit(DRAFT_CHANGED);
      expect(await listening.next()).toEqual(DRAFT_CHANGED);
    });
  });
}

/** A listener whose messages can be awaited one by one. */
function listen(transport: Transport) {
  const received: EventMessage[] = [];
  let taken = 0;
  let arrival = withResolvers<void>();
  const end = transport.subscribe((message) => {
    received.push(message);
    arrival.resolve();
    arrival = withResolvers();
  });
  const next = async (): Promise<EventMessage> => {
    while (received.length <= taken) await arrival.promise;
    return received[taken++]!;
  };
  return { received, next, end };
}

/** Handlers for every method of the table: those given, and for all others one that must not be reached. */
function createHandlers(given: Partial<Handlers>): Handlers {
  const missing = Object.keys(METHODS).map((method) => [
    method,
    () => Promise.reject(new Error(`the suite does not use ${method}`)),
  ]);
  return { ...(Object.fromEntries(missing) as Handlers), ...given };
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}

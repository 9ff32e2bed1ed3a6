import { describe, expect, it } from 'vitest';
import { createManualClock, createSkippingClock } from '#main/practice/manual-clock.ts';
import { CloudError } from './cloud.ts';
import { createReader } from './reader.ts';

/** An operation that fails with these, one after the other, and then gives `done`. */
function failing(...errors: readonly unknown[]) {
  const rest = [...errors];
  const operation = async (): Promise<string> => {
    operation.calls += 1;
    if (rest.length > 0) throw rest.shift();
    return 'done';
  };
  operation.calls = 0;
  return operation;
}

function setUp() {
  const clock = createSkippingClock();
  const authenticator = {
    forgotten: 0,
    forget: () => {
      authenticator.forgotten += 1;
    },
  };
  return { clock, authenticator, read: createReader({ clock, authenticator, log: undefined }) };
}

const serverError = new CloudError('server-error', 'no', { status: 503 });
const tooFast = (retryAfterMs: number | null) => new CloudError('rate-limited', 'no', { status: 429, retryAfterMs });

describe('a reading', () => {
  it('is repeated after one, two and four seconds', async () => {
    const { clock, read } = setUp();
    expect(await read(failing(serverError, serverError, serverError))).toBe('done');
    expect(clock.slept).toEqual([1_000, 2_000, 4_000]);
  });

  it('is given up after the fourth try', async () => {
    const { read } = setUp();
    const operation = failing(serverError, serverError, serverError, serverError);
    await expect(read(operation)).rejects.toBe(serverError);
    expect(operation.calls).toBe(4);
  });

  it('waits as long as the server asks', async () => {
    const { clock, read } = setUp();
    await read(failing(tooFast(7_000), tooFast(null)));
    expect(clock.slept).toEqual([7_000, 2_000]);
  });

  it('does not wait for minutes but says how long it would take', async () => {
    const { clock, read } = setUp();
    await expect(read(failing(tooFast(300_000)))).rejects.toMatchObject({
      code: 'rate-limited',
      retryAfterMs: 300_000,
    });
    expect(clock.slept).toEqual([]);
  });

  it.each(['not-authorized', 'not-found', 'refused', 'key-invalid'] as const)(
    'is not repeated when the answer is %s',
    async (code) => {
      const { read } = setUp();
      const operation = failing(new CloudError(code, 'no', { status: 403 }));
      await expect(read(operation)).rejects.toMatchObject({ code });
      expect(operation.calls).toBe(1);
    },
  );

  it('gives a refused token up, once, and at once', async () => {
    const { clock, authenticator, read } = setUp();
    const expired = new CloudError('not-authorized', 'expired', { status: 401 });
    expect(await read(failing(expired))).toBe('done');
    await expect(read(failing(expired, expired))).rejects.toBe(expired);
    expect(authenticator.forgotten).toBe(2);
    expect(clock.slept).toEqual([]);
  });

  it('is tried three times where nobody answers', async () => {
    const { read } = setUp();
    const silence = new CloudError('unreachable', 'connect ECONNREFUSED');
    const operation = failing(silence, silence, silence, silence);
    await expect(read(operation)).rejects.toBe(silence);
    expect(operation.calls).toBe(3);
  });

  it('stops waiting when it is told to stop', async () => {
    const clock = createManualClock();
    const read = createReader({ clock, authenticator: { forget: () => undefined }, log: undefined });
    const controller = new AbortController();
    const reading = read(failing(serverError), controller.signal);
    const stopped = expect(reading).rejects.toThrow('enough');
    await clock.whenSlept();
    controller.abort(new Error('enough'));
    await stopped;
    expect(clock.sleepers()).toBe(0);
  });

  it('does not begin when it was stopped before', async () => {
    const { read } = setUp();
    const operation = failing();
    await expect(read(operation, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    expect(operation.calls).toBe(0);
  });
});

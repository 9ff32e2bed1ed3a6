import { createSkippingClock } from '#main/practice/manual-clock.ts';
import { openPractice } from '#main/practice/testing/open-practice.ts';
import type { PracticeFixture } from '#main/practice/testing/open-practice.ts';
import type { PracticeOptions } from '#main/practice/practice.ts';
import type { RequestRecord } from '#main/practice/request-log.ts';
import type { Cloud } from '../cloud.ts';
import { createCloud } from '../sdk-cloud.ts';
import type { CloudOptions } from '../sdk-cloud.ts';

/* Test helper: a cloud client on a practice account of its own. Never part of the program. */

export interface CloudFixture {
  readonly cloud: Cloud;
  readonly account: PracticeFixture;
  readonly accountId: string;
  /** Sleeping on it takes no time; `slept` lists how long everybody slept. */
  readonly clock: ReturnType<typeof createSkippingClock>;
  /** What the simulated APIs received, without the token exchanges. */
  requests(): Promise<readonly RequestRecord[]>;
  [Symbol.asyncDispose](): PromiseLike<void>;
}

/** Starts a practice account and connects to it, as the owner unless another key is given. */
export async function openCloud(
  options: Partial<CloudOptions> & Pick<PracticeOptions, 'faults' | 'extraUsers'> = {},
): Promise<CloudFixture> {
  const { faults = [], extraUsers = 0, ...cloudOptions } = options;
  const clock = createSkippingClock();
  const account = await openPractice({ clock, faults, extraUsers });
  const cloud = createCloud({ apiKey: 'practice', baseUrl: account.url, practice: true, clock, ...cloudOptions });
  return {
    cloud,
    account,
    clock,
    accountId: account.practice.accountId,
    requests: async () => {
      const { body } = await account.control('GET', '/requests');
      const { requests } = body as { requests: readonly RequestRecord[] };
      return requests.filter(({ path }) => path !== '/identity/token');
    },
    [Symbol.asyncDispose]: () => account[Symbol.asyncDispose](),
  };
}

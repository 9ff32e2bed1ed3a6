import type { Route, Scene, Turn } from './exchange.ts';
import { userError } from './errors.ts';
import { acceptRacers, iamIdAt } from './lifecycle.ts';
import type { PracticeState, PracticeUser } from './state.ts';
import { toUserEntry } from './user-view.ts';
import { matches, parseSearch } from './user-search.ts';

/* `GET /v2/accounts/{account_id}/users`: pages of users in the order they were added. */

/** The default is IBM's; a maximum is not documented, so larger numbers are cut to it. [inferred] */
const PAGE_SIZE = 100;

export const userListRoute: Route = {
  method: 'GET',
  pattern: '/v2/accounts/:account/users',
  family: 'users',
  handle: listUsers,
};

function listUsers(state: PracticeState, scene: Scene): Turn {
  const { request, now } = scene;
  const limit = parseLimit(request.query.get('limit'));
  const after = parseStart(request.query.get('_start'));
  if (limit === null || after === null) {
    return { state, answer: userError(400, 'Bad Request', 'Invalid query', 'limit or _start is not valid') };
  }
  const found = selectUsers(state, scene);
  const rest = found.filter((user) => user.serial > after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const hasNext = rest.length > page.length && last !== undefined;
  const withSettings = request.query.get('include_settings') === 'true';
  return {
    // Whoever races the reader accepts once the answer is on its way, so the answer itself still says PENDING.
    state: acceptRacers(state, page, now),
    answer: {
      status: 200,
      body: {
        total_results: found.length,
        limit,
        first_url: pageUrl(request.path, request.rawQuery, limit, null),
        ...(hasNext && { next_url: pageUrl(request.path, request.rawQuery, limit, last.serial) }),
        resources: page.map((user) => ({
          ...toUserEntry(user, now),
          ...(withSettings && { settings: user.settings }),
        })),
      },
    },
  };
}

/** The people the caller may see who fit `search` and `user_id`. */
function selectUsers(state: PracticeState, { request, now, caller, switches }: Scene): readonly PracticeUser[] {
  const conditions = parseSearch(request.rawQuery);
  const userId = request.query.get('user_id');
  return state.users.filter(
    (user) =>
      // IBM: self, invitees and descendants. Here only oneself, which is the harder case for a client. [inferred]
      (!switches.restrictedList || iamIdAt(user, now) === caller.iamId) &&
      (conditions === null || matches(user, conditions, now)) &&
      (userId === null || user.email === userId),
  );
}

function parseLimit(text: string | null): number | null {
  if (text === null) return PAGE_SIZE;
  const limit = Number(text);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, PAGE_SIZE) : null;
}

/** Pages continue after a serial, so people added or removed between two pages shift nothing. Null for a token of nobody. */
function parseStart(token: string | null): number | null {
  if (token === null) return 0;
  const serial = /^after (\d+)$/u.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1];
  return serial === undefined ? null : Number(serial);
}

/** Relative, as IBM sends it; keeps the other parameters as they were written. */
function pageUrl(path: string, rawQuery: string, limit: number, after: number | null): string {
  const kept = rawQuery.split('&').filter((part) => part !== '' && !/^(limit|_start)=/u.test(part));
  const start = after === null ? [] : [`_start=${Buffer.from(`after ${after}`).toString('base64url')}`];
  return `${path}?${[`limit=${limit}`, ...kept, ...start].join('&')}`;
}

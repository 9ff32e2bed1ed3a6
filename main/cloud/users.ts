import { getQueryParam } from 'ibm-cloud-sdk-core';
import type UserManagementV1 from '@ibm-cloud/platform-services/user-management/v1.js';
import { z } from 'zod';
import type { AccountUser } from '#app/submission/account-user.ts';
import { CloudError } from './cloud.ts';
import type { Read } from './reader.ts';

/* The user list of an account, read to its end. */

/** IBM's default; a maximum is not documented. */
const PAGE_SIZE = 100;
/** IBM allows 7,500 users in an account; a list that never ends must not keep us for ever. */
const MAX_PAGES = 2_000;

const userSchema = z.object({
  id: z.string().min(1),
  iam_id: z.string().default(''),
  email: z.string().default(''),
  user_id: z.string().default(''),
  state: z.string().default(''),
  added_on: z.string().default(''),
  // Not in IBM's API pages; one of its own clients reads it.
  invitedOn: z.string().default(''),
});

const pageSchema = z.object({
  total_results: z.number().optional(),
  next_url: z.string().nullish(),
  resources: z.array(z.unknown()).default([]),
});

export interface UserSweep {
  readonly users: readonly AccountUser[];
  readonly pages: number;
  /** The last page was reached, every row could be read, and there are as many people as the account said. */
  readonly complete: boolean;
}

/**
 * Reads every page. Pages are linked by the `_start` token of a relative `next_url`. A token that comes twice ends the reading as
 * incomplete. Throws CloudError.
 */
export async function readUserList(
  service: Pick<UserManagementV1, 'listUsers'>,
  read: Read,
  accountId: string,
  options: { readonly onPage?: (pages: number, users: number) => void; readonly signal?: AbortSignal },
): Promise<UserSweep> {
  const users = new Map<string, AccountUser>();
  const seenTokens = new Set<string>();
  let start: string | null = null;
  let unreadable = 0;
  for (let pages = 1; ; pages += 1) {
    const token: string | null = start;
    const page = await read(async () => {
      const params = { accountId, limit: PAGE_SIZE, ...(token !== null && { start: token }) };
      return parsePage((await service.listUsers(params)).result);
    }, options.signal);
    for (const row of page.resources) {
      const user = toAccountUser(row);
      if (user === null) unreadable += 1;
      else users.set(user.recordId, user);
    }
    options.onPage?.(pages, users.size);
    start = nextToken(page.next_url ?? null);
    if (start === null) {
      const counted = isWholeList(users.size, pages, page);
      return { users: [...users.values()], pages, complete: counted && unreadable === 0 };
    }
    if (seenTokens.has(start) || pages === MAX_PAGES) return { users: [...users.values()], pages, complete: false };
    seenTokens.add(start);
  }
}

/**
 * IBM words `total_results` as "the number of users returned", and public samples hold one page only, so it may be the whole list's or
 * the last page's number. Either will do; a number that fits neither means that somebody is missing.
 */
function isWholeList(users: number, pages: number, last: z.infer<typeof pageSchema>): boolean {
  const total = last.total_results;
  if (total === undefined || total === users) return true;
  return pages > 1 && total === last.resources.length;
}

/** One row as the rest of Guestlist knows it; null for a row without an id or an address to know the person by. */
export function toAccountUser(row: unknown): AccountUser | null {
  const parsed = userSchema.safeParse(row);
  if (!parsed.success) return null;
  const { id, iam_id: iamId, email, user_id: userId, state, added_on: addedOn, invitedOn } = parsed.data;
  const address = (email === '' ? userId : email).toLowerCase();
  if (address === '') return null;
  const addedAt = [addedOn, invitedOn].find((text) => !Number.isNaN(Date.parse(text))) ?? null;
  return { email: address, recordId: id, iamId, state, addedAt };
}

function parsePage(result: unknown): z.infer<typeof pageSchema> {
  const page = pageSchema.safeParse(result);
  if (!page.success) throw new CloudError('bad-answer', 'The user list is not in a form that can be read');
  return page.data;
}

function nextToken(nextUrl: string | null): string | null {
  return nextUrl === null || nextUrl === '' ? null : getQueryParam(nextUrl, '_start');
}

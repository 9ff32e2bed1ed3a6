import { iamIdAt, stateAt } from './lifecycle.ts';
import type { PracticeUser } from './state.ts';

/*
 * The `search` parameter of the user list. Conditions are `key:value`, values match as substrings, and only an un-encoded comma
 * joins conditions, as OR. [documented: user management API] So the raw query has to be read: after decoding, the two commas look
 * the same. A `%2C` stays part of the value, and a client that relies on it finds nobody.
 */

export interface Condition {
  readonly key: string;
  /** In lower case: IBM does not say whether case matters; addresses never differ by case. [inferred] */
  readonly value: string;
}

const FIELDS: Readonly<Record<string, (user: PracticeUser, now: number) => string>> = {
  firstname: (user) => user.profile.firstname,
  lastname: (user) => user.profile.lastname,
  email: (user) => user.email,
  state: stateAt,
  // No sub-state is ever set here; what they are is not documented.
  substate: () => '',
  iam_id: iamIdAt,
  realm: (user) => user.realm,
  userId: (user) => user.email,
};

/** The conditions in the raw query (without `?`); null when it has no `search`. */
export function parseSearch(rawQuery: string): readonly Condition[] | null {
  const raw = rawQuery.split('&').find((part) => part.startsWith('search='));
  if (raw === undefined) return null;
  return raw
    .slice('search='.length)
    .split(',')
    .map((part) => {
      const text = decode(part);
      const colon = text.indexOf(':');
      return { key: text.slice(0, Math.max(colon, 0)), value: text.slice(colon + 1).toLowerCase() };
    });
}

/** True when any condition holds; an unknown key holds for nobody. [inferred] */
export function matches(user: PracticeUser, conditions: readonly Condition[], now: number): boolean {
  return conditions.some(({ key, value }) => FIELDS[key]?.(user, now).toLowerCase().includes(value) ?? false);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

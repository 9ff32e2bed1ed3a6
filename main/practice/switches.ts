/* Settings of the simulated account that can be changed while it runs. They are no part of its stored state. */
export interface Switches {
  /** Everybody sees nobody but themselves in the user list. */
  readonly restrictedList: boolean;
  /** Patterns that invited addresses must fit; null lets any address in. */
  readonly allowList: readonly string[] | null;
  readonly classicLinked: boolean;
  readonly cloudFoundryOffered: boolean;
  /** At most `limit` requests to the user management API in each window; null never refuses. */
  readonly rate: { readonly limit: number; readonly windowMs: number } | null;
}

export const DEFAULT_SWITCHES: Switches = {
  restrictedList: false,
  allowList: null,
  classicLinked: true,
  cloudFoundryOffered: true,
  rate: null,
};

/**
 * True when `address` fits one of IBM's address patterns: `*` is any run without `.` and `@`, `**` any run, `?` one character
 * (IBM, "Restricting domains for account invitations").
 */
export function fitsAllowList(address: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => toRegExp(pattern).test(address));
}

function toRegExp(pattern: string): RegExp {
  const source = pattern
    .split(/(\*\*|\*|\?)/u)
    .map((part) => {
      if (part === '**') return '.*';
      if (part === '*') return '[^.@]*';
      if (part === '?') return '.';
      return part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`, 'iu');
}

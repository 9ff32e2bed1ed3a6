/**
 * Largest file that is taken, in bytes, as in app/csv/read-csv.ts, which the window itself does not load: the worker holds a file several
 * times while reading it.
 */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

export interface InspectedFile<T> {
  readonly file: T;
  /** Whether it has a column of addresses. */
  readonly addresses: boolean;
}

/** Files that become one draft. */
export interface FileGroup<T> {
  readonly people: T;
  readonly access: T | null;
}

export type GroupingProblem = 'no-people' | 'too-many';

/**
 * What to make of files that were dropped together: lists of people become a draft each; one list of people and one without
 * addresses belong together. A single file is always taken, so that Import can say what is wrong with it.
 */
export function groupFiles<T>(
  files: readonly InspectedFile<T>[],
): { readonly groups: readonly FileGroup<T>[] } | { readonly problem: GroupingProblem } {
  const people = files.filter(({ addresses }) => addresses);
  const others = files.filter(({ addresses }) => !addresses);
  const [only] = files;
  if (files.length === 1 && only !== undefined) return { groups: [{ people: only.file, access: null }] };
  if (people.length === 0) return { problem: 'no-people' };
  if (others.length === 0) return { groups: people.map(({ file }) => ({ people: file, access: null })) };
  const [list] = people;
  const [access] = others;
  if (people.length > 1 || others.length > 1 || list === undefined || access === undefined)
    return { problem: 'too-many' };
  return { groups: [{ people: list.file, access: access.file }] };
}

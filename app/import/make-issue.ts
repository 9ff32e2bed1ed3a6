import { type Field, ISSUE_SEVERITY, type Issue, type IssueCode, type Severity } from './issue.ts';

/** Longest value a finding carries, in characters: a whole file can stand in one cell. */
const MAX_VALUE_LENGTH = 200;

/** Where a finding stands and what it says besides its code; what is absent is null. */
export interface IssuePlace {
  readonly severity?: Severity | undefined;
  readonly file?: string | null | undefined;
  readonly line?: number | null | undefined;
  readonly field?: Field | null | undefined;
  readonly column?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly suggestion?: string | undefined;
  readonly count?: number | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Makes a finding; its severity is the code's own unless the place says otherwise. */
export function makeIssue(code: IssueCode, place: IssuePlace): Issue {
  const value = place.value ?? null;
  // Assigned one by one, not spread: bad files have a finding in every row, and spreading takes ten times as long.
  const issue: Mutable<Issue> = {
    severity: place.severity ?? ISSUE_SEVERITY[code],
    code,
    file: place.file ?? null,
    line: place.line ?? null,
    field: place.field ?? null,
    column: place.column ?? null,
    value: value !== null && value.length > MAX_VALUE_LENGTH ? value.slice(0, MAX_VALUE_LENGTH) : value,
  };
  if (place.suggestion !== undefined) issue.suggestion = place.suggestion;
  if (place.count !== undefined) issue.count = place.count;
  if (place.params !== undefined) issue.params = place.params;
  return issue;
}

/** The same finding, accepted. Copied one by one for the same reason. */
export function acceptIssue(issue: Issue): Issue {
  const { severity, code, file, line, field, column, value, suggestion, count, params } = issue;
  const copy: Mutable<Issue> = { severity, code, file, line, field, column, value };
  if (suggestion !== undefined) copy.suggestion = suggestion;
  if (count !== undefined) copy.count = count;
  if (params !== undefined) copy.params = params;
  copy.accepted = true;
  return copy;
}

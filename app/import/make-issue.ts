import { type Field, ISSUE_SEVERITY, type Issue, type IssueCode, type Severity } from './issue.ts';

/** Longest value a finding carries, in characters: a whole file can stand in one cell. */
const MAX_VALUE_LENGTH = 200;

/** Where a finding stands and what it says besides its code; what is absent is null. */
export interface IssuePlace {
  readonly severity?: Severity;
  readonly file?: string | null;
  readonly line?: number | null;
  readonly field?: Field | null;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly suggestion?: string | undefined;
  readonly count?: number;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** Makes a finding; its severity is the code's own unless the place says otherwise. */
export function makeIssue(code: IssueCode, place: IssuePlace): Issue {
  const { severity, file, line, field, column, value, suggestion, count, params } = place;
  return {
    severity: severity ?? ISSUE_SEVERITY[code],
    code,
    file: file ?? null,
    line: line ?? null,
    field: field ?? null,
    column: column ?? null,
    value: value === undefined || value === null ? null : value.slice(0, MAX_VALUE_LENGTH),
    ...(suggestion !== undefined && { suggestion }),
    ...(count !== undefined && { count }),
    ...(params !== undefined && { params }),
  };
}

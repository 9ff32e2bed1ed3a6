import type { Catalog } from '../access/catalog.ts';
import { type InviteRequest, toInviteRequest } from '../invitations/request.ts';
import { explainAccess } from '../words/access.ts';
import { wordIssue } from '../words/issues.ts';
import type { Accounting, Derived } from './derived.ts';
import { keptColumns } from './kept-columns.ts';
import type { Field, IssueCode, Severity } from './issue.ts';

/* The JSON of `preview`, `import` and `drafts show`, as scripts rely on it (docs/cli.md). */

export interface PreviewJson {
  readonly source: readonly {
    readonly file: string;
    readonly encoding: string;
    readonly delimiter: string;
    readonly headerLine: number | null;
    readonly rows: number;
  }[];
  /** People in invitations. */
  readonly people: number;
  /** Everybody, also those in no invitation. */
  readonly persons: readonly {
    readonly email: string;
    readonly lines: readonly number[];
    readonly columns: Readonly<Record<string, string>>;
    readonly invitation: number | null;
  }[];
  readonly invitations: readonly {
    readonly access: readonly string[];
    readonly invitees: readonly string[];
    readonly request: InviteRequest;
  }[];
  readonly issues: readonly {
    readonly severity: Severity;
    readonly code: IssueCode;
    readonly file: string | null;
    readonly line: number | null;
    readonly field: Field | null;
    readonly column: string | null;
    readonly value: string | null;
    readonly message: string;
    readonly suggestion?: string;
    readonly count?: number;
  }[];
  readonly accounting: Accounting;
}

/** Makes the document for the account whose catalog was used. `accountId` is 32 hex digits; it goes into the requests. */
export function toPreviewJson(derived: Derived, catalog: Catalog | null, accountId: string): PreviewJson {
  return {
    source: derived.sources.map(({ file, encoding, delimiter, headerLine, rows }) => ({
      file,
      encoding,
      delimiter,
      headerLine,
      rows,
    })),
    people: derived.invitations.reduce((sum, { invitees }) => sum + invitees.length, 0),
    persons: derived.people.map((person) => ({
      email: person.email,
      lines: person.lines,
      columns: toObject(keptColumns(derived, person)),
      invitation: person.invitation,
    })),
    invitations: derived.invitations.map(({ access: index, invitees }) => {
      const access = derived.accesses[index]!;
      return {
        access: explainAccess(access, catalog),
        invitees,
        request: toInviteRequest(access, invitees, accountId),
      };
    }),
    issues: derived.issues.map((issue) => ({
      severity: issue.severity,
      code: issue.code,
      file: issue.file,
      line: issue.line,
      field: issue.field,
      column: issue.column,
      value: issue.value,
      message: wordIssue(issue).message,
      ...(issue.suggestion !== undefined && { suggestion: issue.suggestion }),
      ...(issue.count !== undefined && { count: issue.count }),
    })),
    accounting: derived.accounting,
  };
}

/** Of two columns of one name, the first. Not an assignment: a column may be called `__proto__`. */
function toObject(columns: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const byHeader = new Map<string, string>();
  for (const [header, value] of columns) if (!byHeader.has(header)) byHeader.set(header, value);
  return Object.fromEntries(byHeader);
}

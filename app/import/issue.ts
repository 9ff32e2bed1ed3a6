/* A finding in the data: a value, never thrown. Words are made from it in app/words. Codes and severities: docs/csv-format.md. */

export type Severity = 'error' | 'warning' | 'notice';

export const ISSUE_SEVERITY = {
  'file-empty': 'error',
  'file-not-text': 'error',
  'file-too-large': 'error',
  'column-missing': 'error',
  'encoding-guessed': 'notice',
  'delimiter-guessed': 'notice',
  'column-name-guessed': 'notice',
  'column-dropped': 'notice',
  'column-duplicate': 'warning',
  'quote-unclosed': 'error',
  'quote-stray': 'warning',
  'control-character': 'warning',
  /** An error when the extra cells hold something: then the issue says so itself. */
  'row-width': 'warning',
  'row-ignored': 'notice',
  'email-missing': 'error',
  'email-invalid': 'error',
  'email-too-long': 'error',
  'email-repaired': 'notice',
  'email-split': 'notice',
  'email-duplicate': 'notice',
  'email-suspicious': 'warning',
  'email-international': 'warning',
  'email-local-long': 'warning',
  'email-domain-restricted': 'error',
  'access-missing': 'error',
  'access-group-unknown': 'error',
  'role-unknown': 'error',
  'service-unknown': 'error',
  'resource-group-unknown': 'error',
  'classic-unknown': 'error',
  'cf-unknown': 'error',
  'profile-unknown': 'error',
  'access-group-ambiguous': 'error',
  'role-missing': 'error',
  'scope-not-applicable': 'error',
  'classic-key-refused': 'error',
  'cf-incomplete': 'error',
  'cell-null': 'notice',
  'cell-spreadsheet-error': 'error',
  'number-damaged': 'warning',
  'catalog-missing': 'warning',
  /** Access was given by a decision to an access or people that the draft no longer has. */
  'given-to-nobody': 'warning',
  'already-member': 'notice',
  'already-pending': 'notice',
  'invitation-expired': 'notice',
  'account-limit': 'warning',
  'group-limit': 'warning',
  'policy-limit': 'warning',
  'advice-resource-group-viewer': 'notice',
  'advice-broad-access': 'warning',
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof ISSUE_SEVERITY;
export const ISSUE_CODES = Object.keys(ISSUE_SEVERITY) as readonly IssueCode[];

export interface Issue {
  readonly severity: Severity;
  readonly code: IssueCode;
  /** The file's name as in `source`; null when the finding belongs to the draft as a whole. */
  readonly file: string | null;
  /** Physical line on which the row starts (1 = first line of the file); null for the whole file. */
  readonly line: number | null;
  /** Our name of the column (`email`, `access_groups` …); null when the finding is about the row or file. */
  readonly field: Field | null;
  /** The header as written in the file; null where there is none. */
  readonly column: string | null;
  /** What stands in the cell, shortened to 200 characters. */
  readonly value: string | null;
  readonly suggestion?: string;
  readonly count?: number;
  /** Further numbers and words for the message (app/words). */
  readonly params?: Readonly<Record<string, string | number>>;
  /** A person has seen it and lets it be. Never on an error. */
  readonly accepted?: true;
}

/** The columns that say access, in the order in which their findings are reported. */
export const ACCESS_FIELDS = [
  'access_groups',
  'service',
  'roles',
  'resource_group',
  'region',
  'service_instance',
  'resource_type',
  'resource',
  'resource_group_access',
  'classic',
  'cf_org',
  'cf_org_roles',
  'cf_region',
  'cf_space',
  'cf_space_roles',
] as const;

/** The columns Guestlist understands (specs: docs/csv-format.md). Everything else in a file is kept with the person. */
export const FIELDS = ['email', ...ACCESS_FIELDS, 'profile'] as const;

export type Field = (typeof FIELDS)[number];

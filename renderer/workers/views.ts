import type { AccessOption } from '#app/access/types.ts';
import type { AccessTag } from '#app/words/access.ts';
import type { SingleDecision } from '#app/import/decision.ts';
import type {
  Accounting,
  FileRole,
  JoinInfo,
  Repair,
  RepairRule,
  RowOutcome,
  SourceInfo,
} from '#app/import/derived.ts';
import type { Issue, IssueCode, Severity } from '#app/import/issue.ts';
import type { Sentence } from '#app/words/access-sentences.ts';
import type { DifferenceLine } from '#app/words/neighbours.ts';

/* What the worker shows of a draft. Nothing here grows with the file but page numbers. */

/** The sums of a draft. */
export interface DraftFacts {
  readonly usable: boolean;
  readonly sources: readonly SourceInfo[];
  readonly accounting: Accounting;
  /** People in invitations. */
  readonly people: number;
  /** Entries of the Review table that are in no invitation: people with errors, and rows without a valid address. */
  readonly blocked: number;
  readonly invitations: number;
  readonly accesses: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Errors and warnings about the rows of each file, in the order of `sources`. */
  readonly rowFindings: readonly RowFindings[];
  readonly repairs: readonly { readonly rule: RepairRule; readonly count: number }[];
  readonly join: JoinSummary | null;
  /** Findings about a file or the draft as a whole. */
  readonly fileIssues: readonly Issue[];
  /** Columns beside line and address that tell people apart at a glance, most telling first. */
  readonly tellingColumns: readonly { readonly column: number; readonly header: string }[];
}

export interface RowFindings {
  /** Id of the file. */
  readonly file: string;
  readonly error: number;
  readonly warning: number;
  /** Line of the first of them; null where there is none. */
  readonly firstLine: number | null;
}

/** The join, with lists cut to what a pane can show; the counts are whole. */
export interface JoinSummary extends Pick<
  JoinInfo,
  'on' | 'peopleKeys' | 'accessKeys' | 'inBoth' | 'peopleOnly' | 'accessOnly'
> {
  readonly peopleOnlyCount: number;
  readonly accessOnlyCount: number;
  /** Rows whose key was found. */
  readonly rowsInBoth: number;
  readonly rowsPeopleOnly: number;
}

/** A cell of the file as Import shows it: what it says now, what it said if a repair or an edit changed it. */
export interface CellView {
  readonly value: string;
  readonly before: string | null;
  /** The worst error or warning about the cell. */
  readonly issue: Issue | null;
}

export interface SourceRowView {
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly cells: readonly CellView[];
  /** The worst finding about the row that no cell of it shows. */
  readonly issue: Issue | null;
}

/** A line of the Review table: a person, or a row in which no valid address was found. */
export interface EntryView {
  /** Place in the unfiltered table, from 0. */
  readonly entry: number;
  readonly line: number;
  /** Place among the people of the row, from 0: a cell may hold several addresses. */
  readonly part: number;
  readonly email: string;
  /** What an edit of the address begins with: the whole cell where it holds several addresses or none that is valid. */
  readonly addressCell: string;
  /** Values of DraftFacts.tellingColumns, in their order. */
  readonly telling: readonly string[];
  /** Number of the access as people see it; null for entries in no invitation. */
  readonly access: number | null;
  /** The worst finding. */
  readonly issue: Issue | null;
  /** What accepting its suggestion decides; null where there is none to accept. */
  readonly fix: EditDecision | null;
  /** Findings beyond `issue`. */
  readonly moreIssues: number;
}

export interface EntryFilter {
  /** Index of an access, `none` for entries in no invitation, null for all. */
  readonly access: number | 'none' | null;
  /** Entries with a finding of one of these; empty for all. */
  readonly severities: readonly Severity[];
  /** Entries with this finding; null for all. */
  readonly code: IssueCode | null;
  /** Part of the address or of any cell, in any case; '' for all. */
  readonly text: string;
}

export interface AccessView {
  /** Index into the accesses, from 0. People see `number`. */
  readonly index: number;
  /** The same for equal accesses, whatever was decided since. */
  readonly key: string;
  /** Its place among the accesses that somebody gets, from 1. */
  readonly number: number;
  readonly options: readonly AccessOption[];
  readonly tags: readonly AccessTag[];
  /** One sentence per option, in the order of the tags. */
  readonly sentences: readonly Sentence[];
  /** One line per option, in the order of the tags. */
  readonly words: readonly string[];
  readonly people: number;
  /** Indexes of its invitations. */
  readonly invitations: readonly number[];
  /** The access that is nearly this one; null when there is none. */
  readonly near: NearAccessView | null;
}

export interface NearAccessView {
  readonly key: string;
  readonly number: number;
  readonly people: number;
  /** In how many options the two differ, 1 or 2. */
  readonly apart: number;
  readonly lines: readonly DifferenceLine[];
  /** Whether what separates them is the Viewer that IBM recommends on a resource group itself. */
  readonly aboutViewer: boolean;
  /** What the people of this access would have to be given to be one with the other, and the other way round. */
  readonly lackedHere: readonly AccessOption[];
  readonly lackedThere: readonly AccessOption[];
}

/** Two entries of the Review table. */
export interface PairView {
  readonly people: readonly [PersonInPair, PersonInPair];
  /** What separates their accesses, seen from the first; null where they have the same one, or one of them has none. */
  readonly difference: { readonly sentence: string; readonly lines: readonly DifferenceLine[] } | null;
}

export interface PersonInPair extends Pick<EntryView, 'line' | 'email' | 'access' | 'issue'> {
  /** Place among the invitations of the access, from 1; null for an entry in none. */
  readonly invitation: number | null;
}

/** Everything about one line of the Review table. */
export interface EntryDetail {
  readonly entry: EntryView;
  /** How many rows it stands for. Lines, findings and repairs are cut to what a pane can show. */
  readonly rows: number;
  readonly lines: readonly { readonly line: number; readonly cells: readonly DetailCell[] }[];
  readonly findings: readonly PlacedFinding[];
  readonly repairs: readonly Repair[];
  /** The access, or null for entries in no invitation. */
  readonly access: AccessView | null;
}

export type EditDecision = Extract<SingleDecision, { readonly type: 'edit' }>;

export interface FindingView {
  readonly issue: Issue;
  /** What accepting its suggestion decides; null where there is none to accept. */
  readonly fix: EditDecision | null;
}

/** A cell of a file, by file id, line and index of its column, and what it says. */
export interface FoundCell {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly value: string;
}

/** A finding with what it takes to go there and to put it right where it stands. */
export interface PlacedFinding extends FindingView {
  /** Id of its file; null when it belongs to the draft as a whole. */
  readonly fileId: string | null;
  readonly role: FileRole | null;
  /** The cell it is about; null when it is about a row, a file or the draft. */
  readonly cell: FoundCell | null;
  /** First line of the entry of the Review table that it is about; null when it is about none. */
  readonly entryLine: number | null;
}

/** Which findings are listed: as EntryFilter, but for what is found, wherever it stands. */
export type FindingFilter = Omit<EntryFilter, 'access'>;

/** Findings of one kind, over all entries. */
export interface FindingKind {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Entries that have it. */
  readonly entries: number;
  /** How many of them come with a suggestion that can be accepted. */
  readonly fixes: number;
}

export interface DetailCell {
  readonly column: number;
  readonly header: string;
  readonly value: string;
}

/** A file as far as its beginning tells. Everything in it may turn out otherwise when the whole file has been read. */
export interface Peek {
  /** `rows` counts those of the beginning only. */
  readonly source: SourceInfo;
  /** The first rows, at most 200, without findings. */
  readonly rows: readonly SourceRowView[];
  /** How many rows the file has, reckoned from its size where it was not read whole. */
  readonly about: number;
  readonly isWhole: boolean;
  /** Why the file cannot be used at all; null where it can. */
  readonly problem: Issue | null;
  /** Whether there is a column of addresses. */
  readonly addresses: boolean;
  /** Whether there are secrets in the file, or may be: then it must not be handed on as it is. */
  readonly mayHoldSecrets: boolean;
}

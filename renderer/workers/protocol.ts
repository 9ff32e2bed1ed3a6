import type { Catalog } from '#app/access/catalog.ts';
import type { Decision, SingleDecision } from '#app/import/decision.ts';
import type { Repair, RepairRule, SourceFile, SourceInfo } from '#app/import/derived.ts';
import type { ReadChange } from '#app/import/read-otherwise.ts';
import type { MatrixView } from './matrix-view.ts';
import type {
  AccessView,
  DraftFacts,
  EditDecision,
  EntryDetail,
  EntryFilter,
  EntryView,
  FindingFilter,
  FindingKind,
  FindingView,
  PairView,
  Peek,
  PlacedFinding,
  SourceRowView,
} from './views.ts';

/*
 * What the window asks the derive worker. The worker keeps the draft's files and what is derived of them; the window gets sums,
 * and pages of rows no longer than it can show. Nothing here grows with the file but page numbers.
 */

export interface SourceContent {
  readonly files: readonly SourceFile[];
  readonly decisions: readonly Decision[];
  readonly catalog: Catalog | null;
}

/** Every question with its parameters and its answer. */
export interface Questions {
  /** Takes a draft and reads it from the start. */
  open: { readonly params: SourceContent; readonly answer: DraftFacts };
  /** Other decisions about the same files. */
  decide: { readonly params: { readonly decisions: readonly Decision[] }; readonly answer: DraftFacts };
  /** Other names to resolve with: another account, or the catalog was refreshed. */
  resolve: { readonly params: { readonly catalog: Catalog | null }; readonly answer: DraftFacts };
  /** What the beginning of a file (at most 256 KiB of `size` bytes) tells. Touches no open draft. */
  peek: {
    readonly params: {
      readonly file: Omit<SourceFile, 'role'>;
      readonly size: number;
      readonly decisions: readonly Decision[];
    };
    readonly answer: Peek;
  };
  /** A file without what stands in columns named like a password; null where there is nothing to take out. Touches no open draft. */
  'without-secrets': {
    readonly params: { readonly bytes: Uint8Array<ArrayBuffer> };
    readonly answer: Blob | null;
  };
  /** Rows of either file. */
  'source-rows': { readonly params: Page & { readonly file: string }; readonly answer: readonly SourceRowView[] };
  /** Findings about a cell of either file; with `column` null those about the row that no cell shows. */
  'cell-findings': {
    readonly params: { readonly file: string; readonly line: number; readonly column: number | null };
    readonly answer: readonly FindingView[];
  };
  /** Position of the row that starts on a line, or of the first one after it. */
  'row-of-line': { readonly params: { readonly file: string; readonly line: number }; readonly answer: number };
  /** Position of the next row with an error or a warning after `from`, going round; null when there is none. */
  'wrong-row': {
    readonly params: { readonly file: string; readonly from: number };
    readonly answer: number | null;
  };
  /** How the files are read before anything is decided, as far as their beginnings tell. */
  'as-found': { readonly params: Record<string, never>; readonly answer: readonly SourceInfo[] };
  /** What one step decides that reads a file otherwise and keeps mappings and edits whose header still exists. */
  'read-otherwise': {
    readonly params: { readonly file: string; readonly change: ReadChange };
    readonly answer: readonly SingleDecision[];
  };
  /** Lines of the people file in which a column has this value, compared as the join compares keys. */
  'lines-with': {
    readonly params: { readonly column: number; readonly value: string };
    readonly answer: readonly number[];
  };
  /** How many entries pass the filter. */
  'count-entries': { readonly params: EntryFilter; readonly answer: number };
  entries: { readonly params: EntryFilter & Page; readonly answer: readonly EntryView[] };
  /** Position, among the entries that pass the filter, of the next one with a finding after `from`; null when there is none. */
  'find-issue': {
    readonly params: EntryFilter & { readonly from: number; readonly backwards: boolean };
    readonly answer: number | null;
  };
  /** Position, among the entries that pass the filter, of the first one at or after a line; the last one when all are before it. */
  'find-line': { readonly params: EntryFilter & { readonly line: number }; readonly answer: number };
  /** First lines of the entries on these positions: what a selection remembers. */
  'entry-lines': { readonly params: EntryFilter & Page; readonly answer: readonly number[] };
  /** Addresses of the people who are on these lines. */
  'emails-on': { readonly params: { readonly lines: readonly number[] }; readonly answer: readonly string[] };
  /** Every line of the people who are first met on these lines. */
  'all-lines': { readonly params: { readonly lines: readonly number[] }; readonly answer: readonly number[] };
  entry: { readonly params: { readonly entry: number }; readonly answer: EntryDetail | null };
  /** Why the entries that are first met on two lines are not together; null where there is no such entry. */
  'why-apart': { readonly params: { readonly lines: readonly number[] }; readonly answer: PairView | null };
  /** Kinds of findings among the entries that pass the filter, errors first, then the frequent ones. */
  'finding-kinds': { readonly params: EntryFilter; readonly answer: readonly FindingKind[] };
  /**
   * Findings that nobody has accepted, worst first: those of rows and those that belong to the list of access, to a whole file or to
   * the draft. `elsewhere` counts those that no entry of the table shows.
   */
  findings: {
    readonly params: FindingFilter & Page;
    readonly answer: {
      readonly count: number;
      readonly elsewhere: number;
      readonly findings: readonly PlacedFinding[];
    };
  };
  /** What accepting every suggestion of the filter's kind of finding decides, for the entries that pass. */
  fixes: { readonly params: EntryFilter; readonly answer: readonly EditDecision[] };
  accesses: { readonly params: Page; readonly answer: readonly AccessView[] };
  /** The access with this key, or the first one where nobody gets it any more; null when there is none. */
  access: { readonly params: { readonly key: string | null }; readonly answer: AccessView | null };
  /** Every action that the roles of an access allow, sorted; of access groups nothing is known. */
  actions: { readonly params: { readonly access: number }; readonly answer: readonly string[] };
  /** The exact body of one invitation's call, byte for byte. Null when there is no such invitation. */
  request: {
    readonly params: { readonly invitation: number; readonly accountId: string };
    readonly answer: string | null;
  };
  /** Who gets what. `account` is what the draft's account is called; null while none is chosen. */
  matrix: { readonly params: { readonly account: string | null }; readonly answer: MatrixView };
  /** The same as CSV text. */
  'matrix-csv': { readonly params: Record<string, never>; readonly answer: string };
  repairs: { readonly params: Page & { readonly rule: RepairRule }; readonly answer: readonly Repair[] };
  /** The rows that are in no invitation, as CSV text that finds its way back into the draft with this id. */
  'failed-rows': { readonly params: { readonly draft: string }; readonly answer: string };
}

/** Rows `from` (included) to `to` (excluded), from 0. */
export interface Page {
  readonly from: number;
  readonly to: number;
}

export type QuestionName = keyof Questions;
export type ParamsOf<Q extends QuestionName> = Questions[Q]['params'];
export type AnswerOf<Q extends QuestionName> = Questions[Q]['answer'];

/** What crosses to the worker. */
export type Question = {
  readonly [Q in QuestionName]: { readonly id: number; readonly ask: Q; readonly params: ParamsOf<Q> };
}[QuestionName];

/** What comes back: one answer per question, in order; before the answer any number of reports. */
export type Reply = Answer | Report;

/** The answer to a question. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** How far a long reading has come. */
export interface Report {
  readonly id: number;
  readonly progress: ReadingProgress;
}

export interface ReadingProgress {
  /** Rows of the list of people read so far, of how many. */
  readonly rows: number;
  readonly of: number;
}

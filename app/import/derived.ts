import type { Access } from '../access/types.ts';
import type { Field, Issue } from './issue.ts';

/* The result of `derive`: everything the screens, the command line and the plan need to know of a draft. */

export type FileRole = 'people' | 'access';

/** A file as it came. `bytes` are never changed. */
export interface SourceFile {
  readonly id: string;
  readonly name: string;
  readonly role: FileRole;
  readonly bytes: Uint8Array;
  /** Of the whole file, in bytes, where it is too large to be read: then `bytes` is empty. */
  readonly size?: number;
}

export interface SourceColumn {
  /** Index in the file, from 0. */
  readonly index: number;
  /** The header as written; `Column 3` (in words) where the file has no header. */
  readonly header: string;
  readonly field: Field | null;
  /** Why it is mapped as it is. */
  readonly reason:
    'name' | 'name-and-content' | 'content' | 'decision' | 'join' | 'kept' | 'duplicate' | 'dropped' | 'empty';
  readonly samples: readonly string[];
}

export interface SourceInfo {
  readonly fileId: string;
  readonly file: string;
  readonly role: FileRole;
  readonly encoding: string;
  readonly encodingGuessed: boolean;
  /** Characters that are none in this encoding. */
  readonly damaged: number;
  readonly bom: boolean;
  readonly delimiter: string;
  readonly delimiterGuessed: boolean;
  readonly newline: 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';
  /** Physical line of the header, 1-based; null where there is none. */
  readonly headerLine: number | null;
  /** Records after the header, blank ones included. */
  readonly rows: number;
  readonly rowsWithExtraCells: number;
  readonly columns: readonly SourceColumn[];
}

export type RowOutcome = 'accepted' | 'merged' | 'rejected' | 'ignored';

/** One record of the people file. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly outcome: RowOutcome;
  /** Indexes into `people`; several where a cell held several addresses; empty where none was valid. */
  readonly people: readonly number[];
}

export interface Person {
  /** As sent: lower case, domain in ASCII. */
  readonly email: string;
  /** The address as written in the first of their rows. */
  readonly written: string;
  readonly lines: readonly number[];
  /** Index into `rows` of the first of their rows: its ordinary columns are kept with the person (kept-columns.ts). */
  readonly row: number;
  /** Index into `invitations`; null for people who are in none. */
  readonly invitation: number | null;
  /** Index into `accesses`; null where there is no valid access. */
  readonly access: number | null;
}

/** One access and at most 100 invitees: one API call. */
export interface Invitation {
  readonly access: number;
  readonly invitees: readonly string[];
}

/** One automatic change of a cell: counted, reviewable, reversible. */
export interface Repair {
  readonly rule: RepairRule;
  readonly file: string;
  readonly fileId: string;
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

export const REPAIR_RULES = [
  'space-removed',
  'invisible-removed',
  'mailto-removed',
  'name-taken-off',
  'brackets-removed',
  'quotes-removed',
  'punctuation-removed',
  'capitals-lowered',
  'domain-to-ascii',
  'addresses-split',
  'null-emptied',
  'formula-guard-removed',
  'control-removed',
] as const;
export type RepairRule = (typeof REPAIR_RULES)[number];

/** rows = accepted + merged + rejected + ignored, always. */
export interface Accounting {
  readonly rows: number;
  readonly accepted: number;
  readonly merged: number;
  readonly rejected: number;
  readonly ignored: number;
}

/** How people and access list found each other. */
export interface JoinInfo {
  readonly on: string;
  readonly peopleKeys: number;
  readonly accessKeys: number;
  readonly inBoth: number;
  /** Rows of people whose key was found. */
  readonly rowsInBoth: number;
  readonly peopleOnly: readonly { readonly key: string; readonly rows: number; readonly suggestion?: string }[];
  readonly accessOnly: readonly string[];
}

/** Rows and people one by one: a screen shows a page of them, and to make them all takes as long as reading the file. */
export interface Lookup {
  /** How many rows the people file has. */
  readonly rows: number;
  /** How many rows hold an address cell, and no valid address in it. */
  readonly rowsOfNobody: number;
  readonly people: number;
  /** The physical line on which a row starts, also for the place after the last row. */
  lineOf(row: number): number;
  outcomeOf(row: number): RowOutcome;
  /** Indexes into `people`. */
  peopleIn(row: number): readonly number[];
  /** Calls `visit` for everybody who is first met in this row. */
  eachNewIn(row: number, visit: (person: number) => void): void;
  /** The rows from one index to before another. */
  slice(from: number, to: number): readonly Row[];
  person(index: number): Person | undefined;
  /** The row a person is first met in. */
  firstRowOf(person: number): number;
  linesOf(person: number): readonly number[];
  /** Index of a person's access; null where there is no valid one. */
  accessOf(person: number): number | null;
  /** Index of the invitation a person is in; null where they are in none. */
  invitationOf(person: number): number | null;
}

export interface Derived {
  readonly sources: readonly SourceInfo[];
  /** Made when first asked for, as `people` are: a long list has as many, and few readers want them all. */
  readonly rows: readonly Row[];
  readonly people: readonly Person[];
  readonly lookup: Lookup;
  readonly accesses: readonly Access[];
  readonly invitations: readonly Invitation[];
  readonly issues: readonly Issue[];
  readonly repairs: readonly Repair[];
  readonly accounting: Accounting;
  readonly join: JoinInfo | null;
  /** False when the file could not be used at all (empty, not text, no address column): exit code 2 on the command line. */
  readonly usable: boolean;
}

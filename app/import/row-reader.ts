import { ByRow } from './by-row.ts';
import { isDamagedNumber, isNullWord, isSpreadsheetError } from './cell-words.ts';
import { listNumberColumns } from './damaged-numbers.ts';
import { ISSUE_SEVERITY } from './issue.ts';
import { AddressScanner } from './plain-address.ts';
import { readAddressCell } from './read-address-cell.ts';
import {
  ASIDE,
  type FoundAddress,
  IGNORED,
  NOBODY,
  NOT_READ,
  type ReadRows,
  type RowsInput,
  SEVERAL,
  UNFIT,
} from './read-rows.ts';
import { needsPreparing, prepareCells } from './row-cells.ts';
import { RowFindings } from './row-findings.ts';
import { type FindIgnoredReason, makeIgnoredTest } from './row-kind.ts';
import { findRowsOfLines } from './rows-of-lines.ts';

const HASH = '#'.charCodeAt(0);

/** Reads rows one by one, in order, into arrays that have a place for each. */
export class RowReader {
  readonly #input: RowsInput;
  readonly #findings: RowFindings;
  readonly #scanner = new AddressScanner();
  readonly #addresses: Int32Array;
  readonly #accesses: Int32Array;
  readonly #flags: Uint8Array;
  readonly #several = new ByRow<readonly FoundAddress[]>();
  readonly #written = new ByRow<string>();
  readonly #changed = new ByRow<readonly string[]>();
  readonly #damaged = new ByRow<{ readonly column: number; readonly value: string }>();
  readonly #findIgnoredReason: FindIgnoredReason;
  readonly #unclosed: ReadonlySet<number>;
  readonly #stray: ReadonlySet<number>;
  readonly #isPreparing: boolean;
  /** Some rows are set aside although their address is plain. */
  readonly #hasMarked: boolean;
  /** Kept columns in which a rounded number is a loss. */
  readonly #numbers: readonly number[];

  constructor(input: RowsInput, into: Pick<ReadRows, 'addresses' | 'accesses' | 'flags'>) {
    const { table, columns, decisions } = input;
    this.#input = input;
    this.#addresses = into.addresses;
    this.#accesses = into.accesses;
    this.#flags = into.flags;
    this.#findings = new RowFindings(table, columns);
    this.#isPreparing = needsPreparing(table, decisions);
    this.#findIgnoredReason = makeIgnoredTest(table.header);
    this.#unclosed = findRowsOfLines(table, table.unclosed);
    this.#stray = findRowsOfLines(table, table.stray);
    this.#hasMarked = this.#unclosed.size > 0 || decisions.dropped.size > 0;
    this.#numbers = listNumberColumns(columns).map(({ index }) => index);
  }

  /** Reads one row that starts on physical line `line`. */
  read(row: number, line: number, source: readonly string[]): void {
    const { table, emailColumn, decisions } = this.#input;
    this.#findings.begin(row, line);
    this.#flags[row] = 0;
    const cells = this.#isPreparing ? this.#prepare(row, source, line) : source;
    const cell = cells[emailColumn] ?? '';
    const isPlain = this.#scanner.scanPlain(cell);
    const isRegular = isPlain && cells.length === table.width && cells[0]!.charCodeAt(0) !== HASH;
    if ((!isRegular || (this.#hasMarked && this.#isMarked(row, line))) && this.#setAside(row, line, cells)) return;

    if (this.#stray.size > 0 && this.#stray.has(row)) this.#findings.add('quote-stray');
    const access = this.#input.access.read(cells, decisions.undoneIn('null-emptied', line));
    this.#accesses[row] = access.id;
    if (isPlain) this.#readPlain(row, cell);
    else this.#readAddresses(row, line, cell);
    if (access.noteworthy) this.#findings.addAccess(access, cells);
    for (const column of this.#numbers) {
      if (isDamagedNumber(cells[column] ?? '')) this.#damaged.add(row, { column, value: cells[column]! });
    }
  }

  /** What the rows that were read said. */
  finish(): ReadRows {
    return {
      issues: this.#findings.issues,
      repairs: this.#findings.repairs,
      marks: this.#findings.marks,
      addresses: this.#addresses,
      accesses: this.#accesses,
      flags: this.#flags,
      several: this.#several,
      written: this.#written,
      changed: this.#changed,
      damaged: this.#damaged,
    };
  }

  #prepare(row: number, source: readonly string[], line: number): readonly string[] {
    const { table, decisions } = this.#input;
    const { cells, repairs, issues } = prepareCells(table, decisions, source, line);
    if (cells !== source) this.#changed.add(row, cells);
    for (const repair of repairs) this.#findings.addRepair(repair);
    for (const issue of issues) this.#findings.addIssue(issue);
    return cells;
  }

  #isMarked(row: number, line: number): boolean {
    return this.#unclosed.has(row) || this.#input.decisions.dropped.has(line);
  }

  /** Rows that are ignored, and rows in which cells may have moved, of which nothing else is said. */
  #setAside(row: number, line: number, cells: readonly string[]): boolean {
    const { decisions, emailColumn, access } = this.#input;
    const reason = decisions.dropped.has(line) ? 'dropped' : this.#findIgnoredReason(cells);
    if (reason) {
      this.#addresses[row] = IGNORED;
      this.#accesses[row] = NOT_READ;
      this.#findings.addIgnored(reason);
      return true;
    }
    if (this.#unclosed.has(row)) this.#findings.add('quote-unclosed');
    else if (this.#findings.addWidth(cells) !== 'extra') return false;
    // Cells may have moved, so nothing else can be said of them. Whose row it is can often be told; that person must not be invited
    // with half of their access.
    const { addresses } = readAddressCell(cells[emailColumn] ?? '', () => false);
    this.#place(row, addresses);
    this.#accesses[row] = access.unreadable.id;
    this.#flags[row] = ASIDE | UNFIT;
    return true;
  }

  /** Reads a cell that the scanner has just found to be a plain address. */
  #readPlain(row: number, cell: string): void {
    this.#addresses[row] = this.#input.book.number(cell, this.#scanner);
    if (this.#input.isAllowed !== null) this.#refuse(row, cell, cell);
  }

  /** Reads any other address cell. */
  #readAddresses(row: number, line: number, cell: string): void {
    const { emailColumn, decisions } = this.#input;
    const trimmed = cell.trim();
    const isNull = isNullWord(trimmed) && !decisions.isUndone('null-emptied', line, emailColumn);
    if (trimmed === '' || isNull || isSpreadsheetError(trimmed)) {
      if (isNull) this.#findings.addNull(emailColumn, cell);
      const code = isSpreadsheetError(trimmed) && !isNull ? 'cell-spreadsheet-error' : 'email-missing';
      this.#findings.addProblem({ code, field: 'email', value: cell });
      this.#addresses[row] = NOBODY;
      return;
    }
    const { addresses, steps, problems } = readAddressCell(cell, (rule) => decisions.isUndone(rule, line, emailColumn));
    this.#findings.addSteps(steps, emailColumn);
    for (const problem of problems) this.#findings.addProblem(problem);
    this.#place(row, addresses);
    if (problems.some(({ code }) => ISSUE_SEVERITY[code] === 'error')) this.#flags[row] = UNFIT;
    else for (const { email } of addresses) this.#refuse(row, email, cell);
  }

  /** Says whose row it is. An address that stands twice in a cell is one. */
  #place(row: number, addresses: readonly { readonly email: string; readonly written: string }[]): void {
    const found = new Map<number, FoundAddress>();
    for (const { email, written } of addresses) {
      const key = email.toLowerCase();
      this.#scanner.scan(key);
      const address = this.#input.book.number(key, this.#scanner);
      if (!found.has(address)) found.set(address, { address, email, written });
    }
    const [first] = found.values();
    if (first === undefined) this.#addresses[row] = NOBODY;
    else if (found.size === 1 && this.#input.book.addresses[first.address] === first.email) {
      this.#addresses[row] = first.address;
      if (first.written !== first.email) this.#written.add(row, first.written);
    } else {
      this.#addresses[row] = SEVERAL;
      this.#several.add(row, [...found.values()]);
    }
  }

  /** Keeps an address out that the account does not take. */
  #refuse(row: number, email: string, cell: string): void {
    if (this.#input.isAllowed === null || this.#input.isAllowed(email)) return;
    this.#findings.addProblem({ code: 'email-domain-restricted', field: 'email', value: cell });
    this.#flags[row] = UNFIT;
  }
}

import { isNullWord, isSpreadsheetError } from './cell-words.ts';
import { Domains } from './domains.ts';
import { ISSUE_SEVERITY } from './issue.ts';
import { People } from './people.ts';
import { AddressScanner } from './plain-address.ts';
import { readAddressCell, toMistyped } from './read-address-cell.ts';
import { IGNORED, NOBODY, type ReadRows, type RowsInput, SEVERAL } from './read-rows.ts';
import type { RowAccess } from './row-access.ts';
import { needsPreparing, prepareCells } from './row-cells.ts';
import { RowFindings } from './row-findings.ts';
import { type FindIgnoredReason, makeIgnoredTest } from './row-kind.ts';
import { findRowsOfLines } from './rows-of-lines.ts';

const HASH = '#'.charCodeAt(0);

/** Reads rows in file order and gathers people, findings and repairs. */
export class RowReader {
  readonly #input: RowsInput;
  readonly #findings: RowFindings;
  readonly #people: People;
  readonly #domains = new Domains();
  readonly #scanner = new AddressScanner();
  readonly #personOfRow: Int32Array;
  readonly #peopleOfRow = new Map<number, readonly number[]>();
  readonly #findIgnoredReason: FindIgnoredReason;
  readonly #unclosed: ReadonlySet<number>;
  readonly #stray: ReadonlySet<number>;
  readonly #isPreparing: boolean;
  readonly #changed = new Map<number, readonly string[]>();
  /** Some rows may be set aside although their address is plain. */
  readonly #suspectAll: boolean;
  #rowsWithExtraCells = 0;

  constructor(input: RowsInput) {
    const { table, columns, decisions } = input;
    this.#input = input;
    this.#findings = new RowFindings(table, columns);
    this.#isPreparing = needsPreparing(table, decisions);
    this.#people = new People(table.records.length);
    this.#personOfRow = new Int32Array(table.records.length);
    this.#findIgnoredReason = makeIgnoredTest(table.header);
    this.#unclosed = findRowsOfLines(table, table.unclosed);
    this.#stray = findRowsOfLines(table, table.stray);
    this.#suspectAll = this.#unclosed.size > 0 || decisions.dropped.size > 0;
    // A quote lost in the header or above it belongs to no row.
    for (const line of table.unclosed) if (line < table.lines.at(0)) this.#findings.add('quote-unclosed', line);
  }

  /** Reads one row that starts on physical line `line`. */
  read(row: number, line: number, source: readonly string[]): void {
    const { table, emailColumn, decisions } = this.#input;
    const cells = this.#isPreparing ? this.#prepare(row, source, line) : source;
    const cell = cells[emailColumn] ?? '';
    const isPlain = this.#scanner.scanPlain(cell);
    const isRegular = isPlain && cells.length === table.width && cells[0]!.charCodeAt(0) !== HASH;
    if ((!isRegular || this.#suspectAll) && this.#setAside(row, line, cells)) return;

    if (this.#stray.size > 0 && this.#stray.has(row)) this.#findings.add('quote-stray', line);
    const access = this.#input.access.read(cells, decisions.isUndone('null-emptied', line));
    const isUnfit = isPlain ? this.#readPlain(row, line, cell, access) : this.#readAddresses(row, line, cell, access);
    if (access.noteworthy) this.#findings.addAccess(access, cells, line);
    if (isUnfit) this.#block(row);
  }

  /** Ends reading and gives everything that was gathered. */
  finish(): ReadRows {
    this.#reportMistypedDomains();
    this.#findings.close();
    return {
      people: this.#people,
      changed: this.#changed,
      personOfRow: this.#personOfRow,
      peopleOfRow: this.#peopleOfRow,
      issues: this.#findings.issues,
      repairs: this.#findings.repairs,
      rowsWithExtraCells: this.#rowsWithExtraCells,
    };
  }

  #prepare(row: number, source: readonly string[], line: number): readonly string[] {
    const { table, decisions } = this.#input;
    const { cells, repairs, issues } = prepareCells(table, decisions, source, line);
    if (cells !== source) this.#changed.set(row, cells);
    this.#findings.repairs.push(...repairs);
    this.#findings.issues.push(...issues);
    return cells;
  }

  /** Rows that are ignored, and rows in which cells may have moved, of which nothing else is said. */
  #setAside(row: number, line: number, cells: readonly string[]): boolean {
    const { decisions, emailColumn, access } = this.#input;
    const reason = decisions.dropped.has(line) ? 'dropped' : this.#findIgnoredReason(cells);
    if (reason) {
      this.#personOfRow[row] = IGNORED;
      this.#findings.addIgnored(reason, row, line);
      return true;
    }
    if (this.#unclosed.has(row)) this.#findings.add('quote-unclosed', line);
    else if (this.#findings.addWidth(cells, line) === 'extra') this.#rowsWithExtraCells++;
    else return false;
    // Cells may have moved, so nothing else can be said of them. Whose row it is can often be told; that person must not be invited
    // with half of their access.
    const { addresses } = readAddressCell(cells[emailColumn] ?? '', () => false);
    this.#place(
      row,
      addresses.map(({ email, written }) => this.#gather(row, email, written, access.unreadable)),
    );
    this.#block(row);
    return true;
  }

  /** Reads a cell that the scanner has just found to be a plain address. Returns true when it keeps its person out. */
  #readPlain(row: number, line: number, cell: string, access: RowAccess): boolean {
    const known = this.#people.emails.length;
    const person = this.#people.add(cell, this.#scanner, cell, cell, row, access);
    this.#personOfRow[row] = person;
    this.#report(person, known, row, line, cell);
    return this.#isRefused(cell, cell, line);
  }

  /** Reads any other address cell. Returns true when it keeps the row's people out. */
  #readAddresses(row: number, line: number, cell: string, access: RowAccess): boolean {
    const { emailColumn, decisions } = this.#input;
    const trimmed = cell.trim();
    const isNull = isNullWord(trimmed) && !decisions.isUndone('null-emptied', line);
    if (trimmed === '' || isNull || isSpreadsheetError(trimmed)) {
      if (isNull) this.#findings.addNull(emailColumn, line, cell);
      const code = isSpreadsheetError(trimmed) && !isNull ? 'cell-spreadsheet-error' : 'email-missing';
      this.#findings.addProblem({ code, field: 'email', value: cell }, line);
      this.#personOfRow[row] = NOBODY;
      return true;
    }
    const { addresses, steps, problems } = readAddressCell(cell, (rule) => decisions.isUndone(rule, line));
    this.#findings.addSteps(steps, line, emailColumn);
    for (const problem of problems) this.#findings.addProblem(problem, line);
    const found = addresses.map(({ email, written }) => {
      const known = this.#people.emails.length;
      const person = this.#gather(row, email, written, access);
      this.#report(person, known, row, line, written);
      return person;
    });
    this.#place(row, found);
    if (problems.some(({ code }) => ISSUE_SEVERITY[code] === 'error')) return true;
    return addresses.filter(({ email }) => this.#isRefused(email, cell, line)).length > 0;
  }

  #gather(row: number, email: string, written: string, access: RowAccess): number {
    const key = email.toLowerCase();
    this.#scanner.scan(key);
    return this.#people.add(key, this.#scanner, email, written, row, access);
  }

  /** Says that a person has been met before, or that a new one's domain is probably mistyped. */
  #report(person: number, known: number, row: number, line: number, written: string): void {
    const { emails, firstRow } = this.#people;
    if (person === known) {
      const { likeness } = this.#domains.count(emails[person]!, this.#scanner);
      if (likeness) this.#findings.addProblem(toMistyped(written, emails[person]!, likeness), line);
    } else if (firstRow[person] !== row) {
      const params = { line: this.#input.table.lines.at(firstRow[person]!) };
      this.#findings.addProblem({ code: 'email-duplicate', field: 'email', value: written, params }, line);
    }
  }

  #isRefused(email: string, cell: string, line: number): boolean {
    const { isAllowed } = this.#input;
    if (isAllowed === null || isAllowed(email)) return false;
    this.#findings.addProblem({ code: 'email-domain-restricted', field: 'email', value: cell }, line);
    return true;
  }

  #reportMistypedDomains(): void {
    const mistyped = this.#domains.findMistyped();
    if (mistyped.size === 0) return;
    const { emails, firstRow, written } = this.#people;
    emails.forEach((email, person) => {
      const domain = mistyped.get(email.slice(email.lastIndexOf('@') + 1));
      if (domain === undefined) return;
      const problem = toMistyped(written.get(person) ?? email, email, domain);
      this.#findings.addProblem(problem, this.#input.table.lines.at(firstRow[person]!));
    });
  }

  #place(row: number, found: readonly number[]): void {
    const people = [...new Set(found)];
    if (people.length > 1) this.#peopleOfRow.set(row, people);
    this.#personOfRow[row] = people.length > 1 ? SEVERAL : (people[0] ?? NOBODY);
  }

  #block(row: number): void {
    const person = this.#personOfRow[row]!;
    const people = person === SEVERAL ? (this.#peopleOfRow.get(row) ?? []) : person === NOBODY ? [] : [person];
    for (const one of people) this.#people.blocked.add(one);
  }
}

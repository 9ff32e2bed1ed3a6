import { findMistypedDomains, suggestCommonDomain } from './address-domains.ts';
import { isNullWord, isSpreadsheetError } from './cell-words.ts';
import { ISSUE_SEVERITY } from './issue.ts';
import { addRow, startPeople } from './people.ts';
import { findPlainAddress } from './plain-address.ts';
import { readAddressCell, toMistyped } from './read-address-cell.ts';
import { IGNORED, NOBODY, type ReadRows, type RowsInput, SEVERAL } from './read-rows.ts';
import type { RowAccess } from './row-access.ts';
import { needsPreparing, prepareCells } from './row-cells.ts';
import { RowFindings } from './row-findings.ts';
import { findIgnoredReason } from './row-kind.ts';
import { findRowsOfLines } from './rows-of-lines.ts';

interface Domain {
  /** The common mail domain this is probably a slip of. */
  readonly likeness: string | undefined;
  people: number;
}

const HASH = '#'.charCodeAt(0);

/** Reads rows in file order and gathers people, findings and repairs. */
export class RowReader {
  readonly #input: RowsInput;
  readonly #findings: RowFindings;
  readonly #people = startPeople();
  readonly #preparing: boolean;
  readonly #cells: (readonly string[])[] = [];
  readonly #personOfRow: Int32Array;
  readonly #peopleOfRow = new Map<number, readonly number[]>();
  readonly #domains = new Map<string, Domain>();
  readonly #unclosed: ReadonlySet<number>;
  readonly #stray: ReadonlySet<number>;
  #rowsWithExtraCells = 0;

  constructor(input: RowsInput) {
    const { table, columns, decisions } = input;
    this.#input = input;
    this.#findings = new RowFindings(table, columns);
    this.#preparing = needsPreparing(table, decisions);
    this.#personOfRow = new Int32Array(table.records.length);
    this.#unclosed = findRowsOfLines(table, table.unclosed);
    this.#stray = findRowsOfLines(table, table.stray);
    // A quote lost in the header or above it belongs to no row.
    for (const line of table.unclosed) if (line < table.lineOf(0)) this.#findings.add('quote-unclosed', line);
  }

  /** Reads one row that starts on physical line `line`. */
  read(row: number, line: number, source: readonly string[]): void {
    const { table, emailColumn, readRowAccess } = this.#input;
    let cells = source;
    if (this.#preparing) {
      const prepared = prepareCells(table, this.#input.decisions, source, line);
      cells = prepared.cells;
      this.#findings.repairs.push(...prepared.repairs);
      this.#findings.issues.push(...prepared.issues);
    }
    this.#cells.push(cells);
    const cell = cells[emailColumn] ?? '';
    const at = findPlainAddress(cell);
    const plain = at !== -1 && cells.length === table.width && cells[0]!.charCodeAt(0) !== HASH;
    if (!plain || this.#unclosed.size > 0 || this.#input.decisions.dropped.size > 0) {
      if (this.#setAside(row, line, cells)) return;
    }
    if (this.#stray.size > 0 && this.#stray.has(row)) this.#findings.add('quote-stray', line);
    const access = readRowAccess(cells, this.#input.decisions.isUndone('null-emptied', line));
    const misfit = !plain && this.#findings.addWidth(cells, line) === 'extra';
    if (misfit) this.#rowsWithExtraCells++;
    const unfit =
      at === -1 ? this.#readAddresses(row, line, cell, access) : this.#readPlain(row, line, cell, at, access);
    this.#findings.addAccess(access, cells, line);
    if (misfit || unfit || access.blocked) this.#block(row);
  }

  /** Ends reading and gives everything that was gathered. */
  finish(): ReadRows {
    this.#reportMistypedDomains();
    this.#findings.close();
    return {
      people: this.#people,
      cells: this.#cells,
      personOfRow: this.#personOfRow,
      peopleOfRow: this.#peopleOfRow,
      issues: this.#findings.issues,
      repairs: this.#findings.repairs,
      rowsWithExtraCells: this.#rowsWithExtraCells,
    };
  }

  /** Rows that are ignored, and rows whose quote never closes, of which nothing else is said. */
  #setAside(row: number, line: number, cells: readonly string[]): boolean {
    const { table, decisions, emailColumn, readRowAccess } = this.#input;
    const reason = decisions.dropped.has(line) ? 'dropped' : findIgnoredReason(cells, table.header);
    if (reason) {
      this.#personOfRow[row] = IGNORED;
      this.#findings.addIgnored(reason, row, line);
      return true;
    }
    if (!this.#unclosed.has(row)) return false;
    this.#findings.add('quote-unclosed', line);
    // Whose row it is can often be told; that person must not be invited with half of their access.
    const { addresses } = readAddressCell(cells[emailColumn] ?? '', () => false);
    this.#place(
      row,
      addresses.map((one) => this.#gather(row, one.email, one.written, readRowAccess(cells, false))),
    );
    this.#block(row);
    return true;
  }

  /** Returns true when the address keeps the row's people out. */
  #readPlain(row: number, line: number, cell: string, at: number, access: RowAccess): boolean {
    const person = this.#add(row, line, cell, cell, access, at);
    this.#personOfRow[row] = person;
    return this.#isRefused(cell, cell, line);
  }

  #readAddresses(row: number, line: number, cell: string, access: RowAccess): boolean {
    const { emailColumn, decisions } = this.#input;
    const trimmed = cell.trim();
    const isNull = isNullWord(trimmed) && !decisions.isUndone('null-emptied', line);
    if (trimmed === '' || isNull || isSpreadsheetError(trimmed)) {
      if (isNull) this.#findings.addNull(emailColumn, line, cell);
      const code = isSpreadsheetError(trimmed) ? 'cell-spreadsheet-error' : 'email-missing';
      this.#findings.addProblem({ code, field: 'email', value: cell }, line);
      this.#personOfRow[row] = NOBODY;
      return true;
    }
    const { addresses, steps, problems } = readAddressCell(cell, (rule) => decisions.isUndone(rule, line));
    this.#findings.addSteps(steps, line, emailColumn);
    for (const problem of problems) this.#findings.addProblem(problem, line);
    const found = addresses.map(({ email, written }) =>
      this.#add(row, line, email, written, access, email.lastIndexOf('@')),
    );
    this.#place(row, found);
    if (problems.some(({ code }) => ISSUE_SEVERITY[code] === 'error')) return true;
    return addresses.some(({ email }) => this.#isRefused(email, cell, line));
  }

  #isRefused(email: string, cell: string, line: number): boolean {
    const { isAllowed } = this.#input;
    if (isAllowed === null || isAllowed(email)) return false;
    this.#findings.addProblem({ code: 'email-domain-restricted', field: 'email', value: cell }, line);
    return true;
  }

  /** Adds the row to a person; says so when that person has been met in an earlier row. */
  #add(row: number, line: number, email: string, written: string, access: RowAccess, at: number): number {
    const before = this.#people.emails.length;
    const person = this.#gather(row, email, written, access);
    if (person === before) this.#countDomain(email, written, at, line);
    else if (this.#people.firstRow[person] !== row) {
      const first = this.#input.table.lineOf(this.#people.firstRow[person]!);
      this.#findings.addProblem(
        { code: 'email-duplicate', field: 'email', value: written, params: { line: first } },
        line,
      );
    }
    return person;
  }

  #gather(row: number, email: string, written: string, access: RowAccess): number {
    return addRow(this.#people, email.toLowerCase(), email, written, row, access);
  }

  #countDomain(email: string, written: string, at: number, line: number): void {
    const name = email.slice(at + 1);
    let domain = this.#domains.get(name);
    if (domain === undefined) {
      domain = { likeness: suggestCommonDomain(name), people: 0 };
      this.#domains.set(name, domain);
    }
    domain.people++;
    if (domain.likeness) this.#findings.addProblem(toMistyped(written, email, domain.likeness), line);
  }

  #reportMistypedDomains(): void {
    const counts = new Map([...this.#domains].map(([name, { people }]) => [name, people] as const));
    const mistyped = findMistypedDomains(counts);
    if (mistyped.size === 0) return;
    const { table } = this.#input;
    this.#people.emails.forEach((email, person) => {
      const domain = mistyped.get(email.slice(email.lastIndexOf('@') + 1));
      if (domain === undefined) return;
      this.#findings.addProblem(
        toMistyped(this.#people.written[person]!, email, domain),
        table.lineOf(this.#people.firstRow[person]!),
      );
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

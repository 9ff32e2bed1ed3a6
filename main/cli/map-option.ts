import { CodedError } from '#app/contract/errors.ts';
import type { Decision } from '#app/import/decision.ts';
import type { SourceInfo } from '#app/import/derived.ts';
import { foldHeader } from '#app/import/field-names.ts';
import { FIELDS, type Field } from '#app/import/issue.ts';
import { cliWords } from '#app/words/cli.ts';

/**
 * Turns `--map email="Work mail"` into decisions: the column of that header, in the first file that has it, is that field. Headers
 * compare as everywhere: capitals, blanks and punctuation do not count. Fails with `bad-request`, naming the headers that there are.
 */
export function toMapDecisions(options: readonly string[], sources: readonly SourceInfo[]): readonly Decision[] {
  return options.map((option) => toDecision(option, sources));
}

function toDecision(option: string, sources: readonly SourceInfo[]): Decision {
  const [, name = '', header = ''] = /^([^=]*)=(.*)$/s.exec(option) ?? [];
  if (header.trim() === '') throw refuse(cliWords.problems.mapForm);
  const field = toField(name);
  for (const { fileId, columns } of sources) {
    const column =
      columns.find((each) => each.header === header.trim()) ?? columns.find((each) => isSame(each.header, header));
    if (column !== undefined) return { type: 'map', file: fileId, column: column.index, field };
  }
  const headers = sources.flatMap(({ columns }) => columns.map((column) => column.header));
  throw refuse(cliWords.problems.noSuchColumn(header, headers));
}

/**
 * Makes sure that the list of people has the column named with `--on`. Fails with `bad-request`, naming those that there are: joining
 * on another one would give people other access than was asked for.
 */
export function requireJoinColumn(on: string, sources: readonly SourceInfo[]): void {
  const headers = sources
    .filter(({ role }) => role === 'people')
    .flatMap(({ columns }) => columns.map(({ header }) => header));
  // A file that could not be read has no columns, and its own finding.
  if (headers.length === 0 || headers.some((header) => foldHeader(header) === foldHeader(on))) return;
  throw new CodedError('bad-request', { method: '--on', problem: cliWords.problems.noSuchColumn(on, headers) });
}

function toField(name: string): Field {
  const field = FIELDS.find((each) => each === name.trim().toLowerCase().replaceAll('-', '_'));
  if (field === undefined) throw refuse(cliWords.problems.noSuchField(name));
  return field;
}

function isSame(a: string, b: string): boolean {
  return foldHeader(a) === foldHeader(b) && foldHeader(a) !== '';
}

function refuse(problem: string): CodedError {
  return new CodedError('bad-request', { method: '--map', problem });
}

import { CodedError } from '#app/contract/errors.ts';
import type { Decision } from '#app/import/decision.ts';
import type { SourceInfo } from '#app/import/derived.ts';
import { FIELDS, type Field } from '#app/import/issue.ts';
import { cliWords } from '#app/words/cli.ts';

/**
 * Turns `--map email="Work mail"` into decisions: the column of that header, in the first file that has it, is that field. Capitals
 * and space around a header do not count. Fails with `bad-request`, naming the headers that there are.
 */
export function toMapDecisions(options: readonly string[], sources: readonly SourceInfo[]): readonly Decision[] {
  return options.map((option) => toDecision(option, sources));
}

function toDecision(option: string, sources: readonly SourceInfo[]): Decision {
  const [, name = '', header = ''] = /^([^=]*)=(.*)$/s.exec(option) ?? [];
  if (header.trim() === '') throw refuse(cliWords.problems.mapForm);
  const field = toField(name);
  for (const { fileId, columns } of sources) {
    const column = columns.find((each) => toComparable(each.header) === toComparable(header));
    if (column !== undefined) return { type: 'map', file: fileId, column: column.index, field };
  }
  const headers = sources.flatMap(({ columns }) => columns.map((column) => column.header));
  throw refuse(cliWords.problems.noSuchColumn(header, headers));
}

function toField(name: string): Field {
  const field = FIELDS.find((each) => each === name.trim().toLowerCase().replaceAll('-', '_'));
  if (field === undefined) throw refuse(cliWords.problems.noSuchField(name));
  return field;
}

function toComparable(header: string): string {
  return header.trim().normalize('NFC').toLowerCase();
}

function refuse(problem: string): CodedError {
  return new CodedError('bad-request', { method: '--map', problem });
}

import type { ReadChoice } from '../csv/read-csv.ts';
import { type Decision, flattenDecisions, type SingleDecision } from './decision.ts';
import type { SourceFile } from './derived.ts';
import { foldHeader } from './field-names.ts';
import { headOf } from './head-of-file.ts';
import type { Field } from './issue.ts';
import { readTable } from './read-table.ts';

/*
 * A mapping is about a header, and a decision about an index. When a file is read otherwise the same header may stand at another index,
 * or nowhere: what was decided about columns is decided again, by header.
 */

/** How a file is to be read; what is absent stays as it is. */
export type ReadChange = Omit<Extract<SingleDecision, { readonly type: 'read' }>, 'type' | 'file'>;

type MapDecision = Extract<SingleDecision, { readonly type: 'map' }>;

/**
 * The step that reads `file` otherwise and keeps every mapping whose header still exists, those of an earlier reading too: a wrong
 * guess that is taken back brings them back. Without a header on either side a column stays what it is as long as the delimiter does.
 */
export function readOtherwise(file: SourceFile, decisions: readonly Decision[], change: ReadChange): Decision {
  const head = headOf(file);
  const own = flattenDecisions(decisions).filter((decision) => 'file' in decision && decision.file === file.id);
  const read = { type: 'read', file: file.id, ...change } as const;
  const { mapped, choice } = gatherMappings(head, own);
  const after = readHeader(head, merge(choice, change));
  const maps = [...mapped.values()].flatMap((mapping): readonly MapDecision[] => {
    const column = findColumn(after, mapping);
    return column === -1 ? [] : [{ type: 'map', file: file.id, column, field: mapping.field }];
  });
  return maps.length === 0 ? read : { type: 'together', decisions: [read, ...maps] };
}

interface Header {
  readonly delimiter: string;
  /** Folded, and told apart by their order where several are equal; null where there is no header. */
  readonly names: readonly string[] | null;
  readonly width: number;
}

interface Mapping {
  readonly column: number;
  readonly field: Field | null;
  readonly delimiter: string;
  readonly name: string | null;
}

/** What was last decided about every column, under the reading of its time; and how the file is read now. */
function gatherMappings(
  file: SourceFile,
  decisions: readonly SingleDecision[],
): { readonly mapped: ReadonlyMap<string, Mapping>; readonly choice: ReadChoice } {
  const mapped = new Map<string, Mapping>();
  let choice: ReadChoice = {};
  let header: Header | null = null;
  for (const decision of decisions) {
    if (decision.type === 'read') {
      choice = merge(choice, decision);
      header = null;
    } else if (decision.type === 'map') {
      header ??= readHeader(file, choice);
      const { column, field } = decision;
      const name = header.names?.[column] ?? null;
      const key = name ?? `${header.delimiter} ${column}`;
      mapped.delete(key);
      mapped.set(key, { column, field, delimiter: header.delimiter, name });
    }
  }
  return { mapped, choice };
}

function merge(choice: ReadChoice, { encoding, delimiter, headerLine }: ReadChange): ReadChoice {
  return {
    ...choice,
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(headerLine !== undefined && { headerLine }),
  };
}

function readHeader(file: SourceFile, choice: ReadChoice): Header {
  const table = readTable(file, choice);
  if ('unreadable' in table) return { delimiter: '', names: null, width: 0 };
  const seen = new Map<string, number>();
  const names = table.header?.map((name) => {
    const folded = foldHeader(name);
    const times = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, times);
    return `${folded} ${times}`;
  });
  return { delimiter: table.delimiter, names: names ?? null, width: table.width };
}

function findColumn({ names, delimiter, width }: Header, mapping: Mapping): number {
  if (names !== null && mapping.name !== null) return names.indexOf(mapping.name);
  return delimiter === mapping.delimiter && mapping.column < width ? mapping.column : -1;
}

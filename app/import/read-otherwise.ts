import type { ReadChoice } from '../csv/read-csv.ts';
import { type Decision, flattenDecisions, type SingleDecision } from './decision.ts';
import type { SourceFile } from './derived.ts';
import { foldHeader } from './field-names.ts';
import { headOf } from './head-of-file.ts';
import { readTable } from './read-table.ts';

/*
 * What a person decides about a column or a cell is about a header, and the decision about an index. When a file is read otherwise the same
 * header may stand at another index, or nowhere: what was decided is decided again, by header.
 */

/** How a file is to be read; what is absent stays as it is. */
export type ReadChange = Omit<Extract<SingleDecision, { readonly type: 'read' }>, 'type' | 'file'>;

/** A decision that names a column by its index. */
type ColumnDecision =
  | Extract<SingleDecision, { readonly type: 'map' | 'edit' }>
  | (Extract<SingleDecision, { readonly type: 'undo-repair' }> & { readonly line: number; readonly column: number });

/**
 * The decisions of the one step that reads `file` otherwise and keeps what was decided about columns and cells whose header still exists,
 * under an earlier reading too: a wrong guess that is taken back brings it back. Without a header on either side a column stays what it
 * is as long as the delimiter does.
 */
export function readOtherwise(
  file: SourceFile,
  decisions: readonly Decision[],
  change: ReadChange,
): readonly SingleDecision[] {
  const head = headOf(file);
  const own = flattenDecisions(decisions).filter((decision) => 'file' in decision && decision.file === file.id);
  const { placed, choice } = placeDecisions(head, own);
  const after = readHeader(head, merge(choice, change));
  const kept = [...placed.values()].flatMap((one): readonly SingleDecision[] => {
    const column = findColumn(after, one);
    return column === -1 ? [] : [{ ...one.decision, column }];
  });
  return [{ type: 'read', file: file.id, ...change }, ...kept];
}

interface Header {
  readonly delimiter: string;
  /** Folded, and told apart by their order where several are equal; null where there is no header. */
  readonly names: readonly string[] | null;
  readonly width: number;
}

/** A decision, and where its column stood when it was taken. */
interface Placed {
  readonly decision: ColumnDecision;
  readonly delimiter: string;
  readonly name: string | null;
}

/** What was last decided about every column and cell, under the reading of its time; and how the file is read now. */
function placeDecisions(
  file: SourceFile,
  decisions: readonly SingleDecision[],
): { readonly placed: ReadonlyMap<string, Placed>; readonly choice: ReadChoice } {
  const placed = new Map<string, Placed>();
  let choice: ReadChoice = {};
  let header: Header | null = null;
  for (const decision of decisions) {
    if (decision.type === 'read') {
      choice = merge(choice, decision);
      header = null;
    } else if (isAboutColumn(decision)) {
      header ??= readHeader(file, choice);
      const { delimiter } = header;
      const name = header.names?.[decision.column] ?? null;
      const where = name ?? `${delimiter} ${decision.column}`;
      const key = toSubject(decision, where);
      placed.delete(key);
      placed.set(key, { decision, delimiter, name });
    }
  }
  return { placed, choice };
}

function isAboutColumn(decision: SingleDecision): decision is ColumnDecision {
  if (decision.type === 'undo-repair') return decision.line !== undefined && decision.column !== undefined;
  return decision.type === 'map' || decision.type === 'edit';
}

/** What a decision is about: a later one about the same takes its place. */
function toSubject(decision: ColumnDecision, where: string): string {
  if (decision.type === 'map') return where;
  return `${decision.line} ${decision.type === 'edit' ? '' : decision.rule} ${where}`;
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

/** Where the column stands now; -1 where it is gone. */
function findColumn({ names, delimiter, width }: Header, { decision, ...before }: Placed): number {
  if (names !== null && before.name !== null) {
    const column = names.indexOf(before.name);
    // Another header line names the same cells otherwise: an edit, or a repair taken back, is about the cell.
    if (column !== -1 || decision.type === 'map') return column;
  }
  return delimiter === before.delimiter && decision.column < width ? decision.column : -1;
}

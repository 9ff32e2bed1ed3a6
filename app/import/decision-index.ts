import type { ReadChoice } from '../csv/read-csv.ts';
import { type Decision, flattenDecisions, type GiveDecision, type SingleDecision } from './decision.ts';
import type { RepairRule } from './derived.ts';
import type { Field } from './issue.ts';

/* The decisions of a draft, arranged for looking them up while reading. Later decisions about the same thing win. */

export interface CellEdit {
  readonly column: number;
  readonly value: string;
}

/** Where in a row the repairs of a rule were taken back; an array has the columns, in ascending order. */
export type UndoneIn = 'nowhere' | 'everywhere' | readonly number[];

/** Whether a column is among them. */
export function isUndoneIn(undone: UndoneIn, column: number): boolean {
  return typeof undone === 'string' ? undone === 'everywhere' : undone.includes(column);
}

export class FileDecisions {
  read: ReadChoice = {};
  /** By column, in the order decided. */
  readonly mapped = new Map<number, Field | null>();
  /** By physical line on which the row starts. */
  readonly edits = new Map<number, readonly CellEdit[]>();
  readonly dropped = new Set<number>();
  /** Repairs taken back in a row, by its line and the rule. */
  readonly undone = new Map<number, Map<string, UndoneIn>>();
  /** Repairs taken back in this file. */
  readonly undoneHere = new Set<string>();
  readonly #undoneEverywhere: ReadonlySet<string>;

  constructor(undoneEverywhere: ReadonlySet<string>) {
    this.#undoneEverywhere = undoneEverywhere;
  }

  /** Whether a repair of a cell of the row on `line` was taken back. */
  isUndone(rule: RepairRule, line: number, column: number): boolean {
    return isUndoneIn(this.undoneIn(rule, line), column);
  }

  /** In which cells of the row on `line` a repair was taken back. */
  undoneIn(rule: RepairRule, line: number): UndoneIn {
    if (this.isUndoneThroughout(rule)) return 'everywhere';
    return this.undone.size === 0 ? 'nowhere' : (this.undone.get(line)?.get(rule) ?? 'nowhere');
  }

  /** Whether a repair was taken back in all rows. */
  isUndoneThroughout(rule: RepairRule): boolean {
    return this.#undoneEverywhere.has(rule) || this.undoneHere.has(rule);
  }

  /** Takes repairs of the row on `line` back: of one column, or of all where it is undefined. */
  undo(rule: string, line: number, column: number | undefined): void {
    const rules = this.undone.get(line) ?? new Map<string, UndoneIn>();
    const before = rules.get(rule) ?? [];
    const isWhole = column === undefined || typeof before === 'string';
    rules.set(rule, isWhole ? 'everywhere' : [...before.filter((one) => one !== column), column].sort((a, b) => a - b));
    this.undone.set(line, rules);
  }

  /** Forgets what was decided about single cells: their columns are others now. */
  forgetCells(): void {
    this.edits.clear();
    for (const [line, rules] of this.undone) {
      for (const [rule, where] of rules) if (typeof where !== 'string') rules.delete(rule);
      if (rules.size === 0) this.undone.delete(line);
    }
  }
}

export interface DecisionIndex {
  readonly of: (fileId: string) => FileDecisions;
  readonly joinOn: string | null;
  readonly accessForAll: string | null;
  readonly allowNoAccess: boolean;
  /** In the order given. */
  readonly gifts: readonly GiveDecision[];
  readonly accepted: readonly Extract<SingleDecision, { readonly type: 'accept' }>[];
}

/** Arranges the decisions. */
export function indexDecisions(decisions: readonly Decision[]): DecisionIndex {
  const files = new Map<string, FileDecisions>();
  const undone = new Set<string>();
  let joinOn: string | null = null;
  let accessForAll: string | null = null;
  let allowNoAccess = false;
  const gifts: GiveDecision[] = [];
  const accepted: DecisionIndex['accepted'][number][] = [];
  const gather = (file: string): FileDecisions => {
    const known = files.get(file) ?? new FileDecisions(undone);
    files.set(file, known);
    return known;
  };
  const undo = ({ rule, file, line, column }: Extract<SingleDecision, { readonly type: 'undo-repair' }>): void => {
    if (file !== undefined && line !== undefined) gather(file).undo(rule, line, column);
    if (line !== undefined || column !== undefined) return;
    const throughout = file === undefined ? undone : gather(file).undoneHere;
    throughout.add(rule);
  };
  for (const decision of flattenDecisions(decisions)) {
    switch (decision.type) {
      case 'read': {
        const { encoding, delimiter, headerLine } = decision;
        const file = gather(decision.file);
        file.read = {
          ...file.read,
          ...(encoding !== undefined && { encoding }),
          ...(delimiter !== undefined && { delimiter }),
          ...(headerLine !== undefined && { headerLine }),
        };
        // Other columns under the same indexes: what was decided about the former ones means nothing (read-otherwise.ts). Another header
        // line gives the columns other names; the cells below stay where they are.
        if (delimiter !== undefined || headerLine !== undefined) file.mapped.clear();
        if (delimiter !== undefined) file.forgetCells();
        break;
      }
      case 'map': {
        const { mapped } = gather(decision.file);
        mapped.delete(decision.column);
        mapped.set(decision.column, decision.field);
        break;
      }
      case 'edit': {
        const { edits } = gather(decision.file);
        const { line, column, value } = decision;
        edits.set(line, [...(edits.get(line) ?? []).filter((edit) => edit.column !== column), { column, value }]);
        break;
      }
      case 'drop':
        gather(decision.file).dropped.add(decision.line);
        break;
      case 'undo-repair':
        undo(decision);
        break;
      case 'join':
        joinOn = decision.on;
        break;
      case 'access-for-all':
        accessForAll = decision.accessGroups;
        break;
      case 'allow-no-access':
        allowNoAccess = decision.allow;
        break;
      case 'give':
        gifts.push(decision);
        break;
      case 'accept':
        accepted.push(decision);
        break;
      case 'apart':
        break;
    }
  }
  return { joinOn, accessForAll, allowNoAccess, gifts, accepted, of: gather };
}

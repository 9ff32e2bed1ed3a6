import type { Decision } from '../import/decision.ts';
import { formatNumber, plural } from './format.ts';
import { wordRepairRule } from './repairs.ts';

/* What a step of decisions did, for the tooltip of undo and for saying what an undo took back. */

export const stepWords = {
  undo: (step: string): string => `Undo: ${step}`,
  redo: (step: string): string => `Do again: ${step}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to do again',
  undone: (step: string): string => `Undone: ${step}`,
  redone: (step: string): string => `Done again: ${step}`,
};

/** Names a step, beginning in lower case: "cell edited on line 7", "12 rows left out". Empty for an empty step. */
export function describeStep(step: readonly Decision[]): string {
  const [first, ...others] = step;
  if (first === undefined) return '';
  if (others.length === 0) return describeDecision(first);
  if (others.some(({ type }) => type !== first.type)) return plural(step.length, 'change', 'changes');
  switch (first.type) {
    case 'edit':
      return `${formatNumber(step.length)} cells edited`;
    case 'drop':
      return `${formatNumber(step.length)} rows left out`;
    case 'undo-repair':
      return `${formatNumber(step.length)} repairs taken back`;
    default:
      return plural(step.length, 'change', 'changes');
  }
}

function describeDecision(decision: Decision): string {
  switch (decision.type) {
    case 'read':
      return 'file read in another way';
    case 'map':
      return `column ${formatNumber(decision.column + 1)} changed`;
    case 'join':
      return `joined on ${decision.on}`;
    case 'edit':
      return `cell edited on line ${formatNumber(decision.line)}`;
    case 'drop':
      return `line ${formatNumber(decision.line)} left out`;
    case 'undo-repair': {
      const where = decision.line === undefined ? '' : ` on line ${formatNumber(decision.line)}`;
      return `repair taken back${where} (${wordRepairRule(decision.rule)})`;
    }
    case 'access-for-all':
      return 'access for everybody changed';
    case 'allow-no-access':
      return decision.allow ? 'people without access invited too' : 'people without access left out';
  }
}

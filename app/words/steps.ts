import { type Decision, flattenDecisions, type GiveDecision, type SingleDecision } from '../import/decision.ts';
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
  const decisions = flattenDecisions(step);
  const [first, ...others] = decisions;
  if (first === undefined) return '';
  if (others.length === 0) return describeDecision(first);
  // What was decided about columns goes with the file to its next reading; that is not what the person did.
  if (first.type === 'read') return describeDecision(first);
  if (others.some(({ type }) => type !== first.type)) return plural(decisions.length, 'change', 'changes');
  switch (first.type) {
    case 'edit':
      return `${formatNumber(decisions.length)} cells edited`;
    case 'drop':
      return `${formatNumber(decisions.length)} rows left out`;
    case 'undo-repair':
      return `${formatNumber(decisions.length)} repairs taken back`;
    case 'accept':
      return `${formatNumber(decisions.length)} findings accepted`;
    default:
      return plural(decisions.length, 'change', 'changes');
  }
}

function describeDecision(decision: SingleDecision): string {
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
    case 'give':
      return describeGift(decision);
    case 'accept':
      return decision.line === undefined
        ? 'findings accepted'
        : `finding accepted on line ${formatNumber(decision.line)}`;
    case 'apart':
      return 'two kinds of access kept apart';
  }
}

function describeGift({ to, how }: GiveDecision): string {
  const done = how === 'add' ? 'access added for' : 'access chosen for';
  if (to === 'everybody') return `${done} everybody`;
  return 'people' in to
    ? `${done} ${plural(to.people.length, 'person', 'people')}`
    : `${done} everybody with the same access`;
}

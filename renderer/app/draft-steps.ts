import { STEPS, type Step } from '../routing/route.ts';

/** What decides how far a draft has come. */
export interface DraftProgress {
  readonly current: Step;
  /** People who are in an invitation; null while the files are still being read. */
  readonly people: number | null;
  /** True when the files could be read at all. */
  readonly usable: boolean;
  /** True once anything of this draft has been submitted. */
  readonly submitted: boolean;
}

export interface StepState {
  readonly step: Step;
  readonly state: 'complete' | 'current' | 'open' | 'closed';
}

/**
 * The five steps: which lie behind, which can be opened. A step opens only when the one before allows it; nobody reviews a file
 * that could not be read, plans for nobody, or follows what was never sent.
 */
export function stepStates(progress: DraftProgress): readonly StepState[] {
  const at = STEPS.indexOf(progress.current);
  return STEPS.map((step, index) => {
    if (index === at) return { step, state: 'current' };
    if (!isReachable(step, progress)) return { step, state: 'closed' };
    return { step, state: index < at ? 'complete' : 'open' };
  });
}

function isReachable(step: Step, { people, usable, submitted }: DraftProgress): boolean {
  switch (step) {
    case 'import':
      return true;
    case 'review':
      return usable;
    case 'plan':
      return usable && people !== null && people > 0;
    case 'submit':
    case 'track':
      return submitted;
  }
}

import type { Decision } from '#app/import/decision.ts';

/*
 * The decisions of a draft with the steps in which they were taken, for undo and redo. A step is what one action of a person
 * decided: usually one decision, many when a suggestion was applied to all. Steps are remembered as long as the draft is open;
 * decisions of an earlier session are one step each.
 */

export interface DecisionLog {
  readonly decisions: readonly Decision[];
  /** How many decisions each step took, oldest first; sums to decisions.length. */
  readonly steps: readonly number[];
  /** Undone steps, the next one to redo last. */
  readonly undone: readonly (readonly Decision[])[];
}

export function openLog(decisions: readonly Decision[]): DecisionLog {
  return { decisions, steps: decisions.map(() => 1), undone: [] };
}

/** Takes a step. What had been undone can no longer be redone. */
export function takeStep(log: DecisionLog, step: readonly Decision[]): DecisionLog {
  if (step.length === 0) return log;
  return { decisions: [...log.decisions, ...step], steps: [...log.steps, step.length], undone: [] };
}

/** Takes the last step back. The same log when there is none. */
export function undoStep(log: DecisionLog): DecisionLog {
  const size = log.steps.at(-1);
  if (size === undefined) return log;
  const keep = log.decisions.length - size;
  return {
    decisions: log.decisions.slice(0, keep),
    steps: log.steps.slice(0, -1),
    undone: [...log.undone, log.decisions.slice(keep)],
  };
}

/** Takes the step that was undone last. The same log when there is none. */
export function redoStep(log: DecisionLog): DecisionLog {
  const step = log.undone.at(-1);
  if (step === undefined) return log;
  return {
    decisions: [...log.decisions, ...step],
    steps: [...log.steps, step.length],
    undone: log.undone.slice(0, -1),
  };
}

/** What the next undo takes back; empty when there is nothing. */
export function lastStep(log: DecisionLog): readonly Decision[] {
  return log.decisions.slice(log.decisions.length - (log.steps.at(-1) ?? 0));
}

/**
 * How to get from the decisions on disk to these: keep the first so many, append the rest. Decisions are values that are never
 * changed, so the common part is found by identity, and a decision equal to one on disk is only a few bytes written again.
 */
export function diffDecisions(
  saved: readonly Decision[],
  wanted: readonly Decision[],
): { readonly keep: number; readonly append: readonly Decision[] } {
  let keep = 0;
  while (keep < saved.length && keep < wanted.length && saved[keep] === wanted[keep]) keep += 1;
  return { keep, append: wanted.slice(keep) };
}

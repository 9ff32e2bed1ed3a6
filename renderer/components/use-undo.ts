import { describeStep, stepWords } from '#app/words/steps.ts';
import { lastStep } from '../stores/decision-log.ts';
import { useAnnouncements, useDraft } from '../stores/stores-context.tsx';
import { useKey } from './use-key.ts';

export interface Undo {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the buttons say: "Undo: cell edited on line 7". */
  readonly undoLabel: string;
  readonly redoLabel: string;
  undo(): void;
  redo(): void;
}

/** Undo and redo of the open draft, by button and by Ctrl+Z and Ctrl+Shift+Z; each says what it took back. */
export function useUndo(): Undo {
  const log = useDraft((state) => state.log);
  const frozen = useDraft((state) => state.document?.frozenBy !== null);
  const undoStep = useDraft((state) => state.undo);
  const redoStep = useDraft((state) => state.redo);
  const announce = useAnnouncements((state) => state.announce);
  const last = describeStep(lastStep(log));
  const next = describeStep(log.undone.at(-1) ?? []);
  const canUndo = last !== '' && !frozen;
  const canRedo = next !== '' && !frozen;
  const undo = (): void => {
    undoStep();
    announce(stepWords.undone(last));
  };
  const redo = (): void => {
    redoStep();
    announce(stepWords.redone(next));
  };
  useKey('Ctrl+Z', undo, canUndo);
  useKey('Ctrl+Shift+Z', redo, canRedo);
  return {
    canUndo,
    canRedo,
    undoLabel: canUndo ? stepWords.undo(last) : stepWords.nothingToUndo,
    redoLabel: canRedo ? stepWords.redo(next) : stepWords.nothingToRedo,
    undo,
    redo,
  };
}

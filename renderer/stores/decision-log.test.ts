import { describe, expect, it } from 'vitest';
import type { Decision } from '#app/import/decision.ts';
import { diffDecisions, lastStep, openLog, redoStep, takeStep, undoStep } from './decision-log.ts';

const drop = (line: number): Decision => ({ type: 'drop', file: 'f', line });

describe('the decision log', () => {
  it('undoes a step that took many decisions at once', () => {
    const log = takeStep(openLog([drop(1)]), [drop(2), drop(3)]);
    expect(lastStep(log)).toEqual([drop(2), drop(3)]);
    expect(undoStep(log).decisions).toEqual([drop(1)]);
  });

  it('redoes in the order in which it was undone', () => {
    const log = takeStep(takeStep(openLog([]), [drop(1)]), [drop(2), drop(3)]);
    const back = undoStep(undoStep(log));
    expect(back.decisions).toEqual([]);
    expect(redoStep(back).decisions).toEqual([drop(1)]);
    expect(redoStep(redoStep(back)).decisions).toEqual(log.decisions);
  });

  it('forgets what was undone once something else is decided', () => {
    const log = takeStep(undoStep(takeStep(openLog([]), [drop(1)])), [drop(9)]);
    expect(redoStep(log)).toBe(log);
  });

  it('undoes decisions of an earlier session one by one', () => {
    const log = undoStep(openLog([drop(1), drop(2)]));
    expect(log.decisions).toEqual([drop(1)]);
    expect(redoStep(log).decisions).toEqual([drop(1), drop(2)]);
  });

  it('stays as it is when there is nothing to undo, redo or take', () => {
    const log = openLog([]);
    expect(undoStep(log)).toBe(log);
    expect(redoStep(log)).toBe(log);
    expect(takeStep(log, [])).toBe(log);
  });
});

describe('what is to be saved', () => {
  it('is only the new decisions after a step, and only a length after an undo', () => {
    const [a, b, c] = [drop(1), drop(2), drop(3)];
    expect(diffDecisions([a], [a, b, c])).toEqual({ keep: 1, append: [b, c] });
    expect(diffDecisions([a, b, c], [a])).toEqual({ keep: 1, append: [] });
    expect(diffDecisions([a, b], [a, c])).toEqual({ keep: 1, append: [c] });
  });
});

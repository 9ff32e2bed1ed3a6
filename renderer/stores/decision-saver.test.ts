import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodedError } from '#app/contract/errors.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Decision } from '#app/import/decision.ts';
import { createDecisionSaver, type SaveState } from './decision-saver.ts';
import { createScriptedClient } from './scripted-client.ts';

const drop = (line: number): Decision => ({ type: 'drop', file: 'f', line });

/** A main process that keeps decisions as the real one does: by revision, keep and append. */
function setUp(start: readonly Decision[] = []) {
  const opened = { id: 'd', revision: 7, decisions: start } as DraftDocument;
  const disk = { decisions: [...start], revision: 7, failures: 0 };
  const states: SaveState[] = [];
  const { client, calls } = createScriptedClient({
    'drafts.decide': ({ revision, keep, append }) => {
      if (disk.failures > 0) {
        disk.failures -= 1;
        throw new CodedError('disk-full');
      }
      expect(revision).toBe(disk.revision);
      disk.decisions = [...disk.decisions.slice(0, keep), ...append];
      disk.revision += 1;
      return { ...opened, revision: disk.revision, decisions: disk.decisions };
    },
  });
  const saver = createDecisionSaver(client, opened, (state) => states.push(state));
  return { saver, disk, states, calls };
}

describe('saving decisions', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes what was decided within a second, in one call', async () => {
    const { saver, disk, states, calls } = setUp();
    saver.want([drop(1)]);
    saver.want([drop(1), drop(2)]);
    await vi.advanceTimersByTimeAsync(999);
    expect(disk.decisions).toEqual([drop(1), drop(2)]);
    expect(calls).toHaveLength(1);
    expect(states).toEqual([{ kind: 'saving' }, { kind: 'saved' }]);
    expect(saver.isBehind()).toBe(false);
  });

  it('says that something is not saved as soon as it is decided', () => {
    const { saver, states } = setUp();
    saver.want([drop(1)]);
    expect(states).toEqual([{ kind: 'saving' }]);
  });

  it('sends only what is new, and for an undo only how much stays', async () => {
    const { saver, disk, calls } = setUp([drop(1)]);
    const two = drop(2);
    const start = disk.decisions[0]!;
    saver.want([start, two]);
    await saver.flush();
    saver.want([start]);
    await saver.flush();
    expect(disk.decisions).toEqual([drop(1)]);
    expect(calls.map(({ params }) => params)).toMatchObject([
      { keep: 1, append: [two] },
      { keep: 1, append: [] },
    ]);
  });

  it('saves what was decided while a save was under way', async () => {
    const { saver, disk } = setUp();
    saver.want([drop(1)]);
    const first = saver.flush();
    saver.want([drop(1), drop(2)]);
    await first;
    expect(disk.decisions).toEqual([drop(1), drop(2)]);
  });

  it('keeps what could not be saved, and saves it when asked again', async () => {
    const { saver, disk, states } = setUp();
    disk.failures = 1;
    saver.want([drop(1)]);
    await saver.flush();
    expect(states.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'disk-full' } });
    expect(saver.isBehind()).toBe(true);
    await saver.flush();
    expect(disk.decisions).toEqual([drop(1)]);
    expect(states.at(-1)).toEqual({ kind: 'saved' });
  });

  it('splits decisions that are longer than one call takes', async () => {
    const { saver, disk, calls } = setUp();
    const edits = Array.from({ length: 10_000 }, (_, line) => {
      return { type: 'edit', file: 'f', line: line + 1, column: 0, value: 'x'.repeat(100) } as const;
    });
    const long = Array.from({ length: 5 }, (): Decision => ({ type: 'together', decisions: edits }));
    saver.want(long);
    await saver.flush();
    expect(disk.decisions).toEqual(long);
    expect(calls).toHaveLength(5);
  });

  it('splits more decisions than one call takes', async () => {
    const { saver, disk, calls } = setUp();
    saver.want(Array.from({ length: 10_001 }, (_, line) => drop(line + 1)));
    await saver.flush();
    expect(disk.decisions).toHaveLength(10_001);
    expect(calls).toHaveLength(2);
  });
});

import { useState } from 'react';
import type { Decision } from '#app/import/decision.ts';
import { reviewWords } from '#app/words/review.ts';
import { useAnnouncements, useDraft } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';

const { spoken } = reviewWords;

/** A cell that was just typed and is being checked. */
export interface PendingCell {
  readonly line: number;
  /** Index of its column in the file, from 0. */
  readonly source: number;
  readonly value: string;
  /** Of the draft when it was typed: with the next one it has been checked. */
  readonly version: number;
}

export interface Decisions {
  /** False while a submission keeps the draft as it is. */
  readonly mayChange: boolean;
  readonly pending: PendingCell | null;
  /** Gives a cell of the people file another value. Nothing happens when it is the same. */
  edit(line: number, source: number, before: string, value: string): void;
  /** Accepts a suggestion. */
  accept(fix: Decision): void;
  /** Leaves out every row of the people who are first met on these lines. */
  drop(lines: readonly number[]): Promise<void>;
  decide(decision: Decision): void;
}

/** What can be decided in Review. Each is a step that can be undone, and says what it did. */
export function useDecisions(): Decisions {
  const deriver = useDeriver();
  const take = useDraft((state) => state.decide);
  const version = useDraft((state) => state.version);
  const mayChange = useDraft((state) => state.document?.frozenBy === null);
  const file = useDraft((state) => state.facts?.sources.find(({ role }) => role === 'people')?.fileId);
  const announce = useAnnouncements((state) => state.announce);
  const [pending, setPending] = useState<PendingCell | null>(null);
  return {
    mayChange,
    pending: pending?.version === version ? pending : null,
    edit(line, source, before, value) {
      if (value === before || file === undefined || !mayChange) return announce(spoken.leftAsItWas);
      setPending({ line, source, value, version });
      take({ type: 'edit', file, line, column: source, value });
      announce(spoken.kept(line));
    },
    accept(fix) {
      if (!mayChange) return;
      take(fix);
      if (fix.type === 'edit') announce(spoken.applied(fix.value));
    },
    async drop(lines) {
      if (file === undefined || lines.length === 0 || !mayChange) return;
      const all = await deriver.ask('all-lines', { lines });
      take(...all.map((line): Decision => ({ type: 'drop', file, line })));
      announce(spoken.dropped(all));
    },
    decide(decision) {
      if (mayChange) take(decision);
    },
  };
}

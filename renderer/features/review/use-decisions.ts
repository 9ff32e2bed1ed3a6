import { useState } from 'react';
import type { AccessOption } from '#app/access/types.ts';
import type { Decision, GiveDecision, SingleDecision } from '#app/import/decision.ts';
import type { IssueCode } from '#app/import/issue.ts';
import { reviewWords } from '#app/words/review.ts';
import { describeStep } from '#app/words/steps.ts';
import { useAnnouncements, useDraft } from '../../stores/stores-context.tsx';
import { toGifts, toSteps } from '../../stores/to-steps.ts';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { AccessView, EditDecision, FoundCell, PlacedFinding } from '../../workers/views.ts';

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
  /** The same for a cell of any file. */
  editCell(cell: FoundCell, value: string): void;
  /** Accepts a suggestion. */
  accept(fix: EditDecision): void;
  /** Leaves out every row of the people who are first met on these lines. */
  drop(lines: readonly number[]): Promise<void>;
  /** Gives the people on these lines this access in place of what they have. */
  move(lines: readonly number[], access: AccessView): Promise<void>;
  /** Gives the people on these lines options on top of what they have, or in its place. */
  give(lines: readonly number[], how: GiveDecision['how'], options: readonly AccessOption[]): Promise<void>;
  /** Lets a finding be: on its line, or in its whole file. */
  let(finding: PlacedFinding): void;
  /** Lets all findings of a kind be that are about the people who are first met on these lines. */
  letAll(code: IssueCode, lines: readonly number[]): Promise<void>;
  decide(decision: Decision): void;
  /** Decides many things in one step. */
  decideAll(decisions: readonly SingleDecision[], spoken: string): void;
}

function toOptionWords({ tags }: AccessView): readonly string[] {
  return tags.length === 0 ? [reviewWords.accesses.noOptions] : tags.map(({ text }) => text);
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
    editCell({ file: id, line, column, value: before }, value) {
      if (value === before || !mayChange) return announce(spoken.leftAsItWas);
      take({ type: 'edit', file: id, line, column, value });
      announce(spoken.kept(line));
    },
    accept(fix) {
      if (!mayChange) return;
      take(fix);
      announce(spoken.applied(fix.value));
    },
    async drop(lines) {
      if (file === undefined || lines.length === 0 || !mayChange) return;
      const all = await deriver.ask('all-lines', { lines });
      take(...toSteps(all.map((line) => ({ type: 'drop', file, line }))));
      announce(spoken.dropped(all));
    },
    async move(lines, access) {
      const emails = await deriver.ask('emails-on', { lines });
      if (!mayChange || emails.length === 0) return announce(reviewWords.move.nobody);
      take(...toGifts(emails, { how: 'replace', options: access.options }));
      announce(reviewWords.move.done(emails.length, toOptionWords(access)));
    },
    async give(lines, how, options) {
      const emails = await deriver.ask('emails-on', { lines });
      if (!mayChange || emails.length === 0) return announce(reviewWords.move.nobody);
      take(...toGifts(emails, { how, options }));
      announce(reviewWords.build.given(emails.length));
    },
    let({ issue: { code, line }, fileId }) {
      if (!mayChange) return;
      take({ type: 'accept', code, ...(fileId !== null && { file: fileId }), ...(line !== null && { line }) });
      announce(reviewWords.findings.acceptedAll(1));
    },
    async letAll(code, lines) {
      if (!mayChange || file === undefined) return;
      const all = await deriver.ask('all-lines', { lines });
      take(...toSteps(all.map((line) => ({ type: 'accept', code, file, line }))));
      announce(reviewWords.findings.acceptedAll(lines.length));
    },
    decide(decision) {
      if (!mayChange) return;
      take(decision);
      announce(spoken.step(describeStep([decision])));
    },
    decideAll(decisions, words) {
      if (!mayChange || decisions.length === 0) return;
      take(...toSteps(decisions));
      announce(words);
    },
  };
}

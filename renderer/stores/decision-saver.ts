import type { Client } from '#app/contract/client.ts';
import type { DraftDocument } from '#app/contract/views.ts';
import type { Decision } from '#app/import/decision.ts';
import { diffDecisions } from './decision-log.ts';

/** What is typed in this time is saved together, in milliseconds. Saved means on disk within a second of the change. */
const GATHER_MS = 300;
/** Most decisions in one call (app/contract/methods.ts). */
const MOST_AT_ONCE = 10_000;
/** Most characters of them, as JSON. The browser host takes 8 MiB (main/node/read-json.ts), and a character is at most three bytes. */
const MOST_CHARACTERS = 2_000_000;

export type SaveState =
  { readonly kind: 'saved' } | { readonly kind: 'saving' } | { readonly kind: 'failed'; readonly failure: unknown };

export interface DecisionSaver {
  /** The decisions have changed; they will be on disk soon. */
  want(decisions: readonly Decision[]): void;
  /** Saves now what is wanted; resolves when it is on disk or has failed. */
  flush(): Promise<void>;
  /** True while something wanted is not on disk. */
  isBehind(): boolean;
  /** Other changes give the draft a new revision too. */
  adopt(document: DraftDocument): void;
}

/**
 * Saves the decisions of one draft, one call at a time, each bound to the revision before it. `report` hears of every change of
 * state, and of the document as main has it after each save.
 */
export function createDecisionSaver(
  client: Client,
  opened: DraftDocument,
  report: (state: SaveState, document: DraftDocument | null) => void,
): DecisionSaver {
  let document = opened;
  /** The very arrays, so that what is common is found by identity; main gives back equal values, not the same ones. */
  let saved: readonly Decision[] = opened.decisions;
  let wanted = saved;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  const save = async (): Promise<void> => {
    while (wanted !== saved) {
      const { keep, append } = diffDecisions(saved, wanted);
      const next = takeForOneCall(append);
      const target = append.length > next.length ? [...saved.slice(0, keep), ...next] : wanted;
      document = await client.call('drafts.decide', {
        draft: document.id,
        revision: document.revision,
        keep,
        append: [...next],
      });
      saved = target;
    }
  };
  let isToldUnsaved = false;
  /** Says at once that something is not on disk yet: what is shown as saved has to be. */
  const tellUnsaved = (): void => {
    if (isToldUnsaved || wanted === saved) return;
    isToldUnsaved = true;
    report({ kind: 'saving' }, null);
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (running !== null) return running;
    if (wanted === saved) return;
    tellUnsaved();
    running = save().then(
      () => {
        isToldUnsaved = false;
        report({ kind: 'saved' }, document);
        tellUnsaved();
      },
      (failure: unknown) => {
        isToldUnsaved = false;
        report({ kind: 'failed', failure }, null);
      },
    );
    await running;
    running = null;
  };
  return {
    want(decisions) {
      wanted = decisions;
      tellUnsaved();
      clearTimeout(timer);
      // Also while a save is under way: it may be over before it sees this.
      timer = setTimeout(() => void flush(), GATHER_MS);
    },
    flush,
    isBehind: () => wanted !== saved,
    adopt(changed) {
      document = changed;
    },
  };
}

/** The first of the decisions, as many as one call takes; at least one. */
function takeForOneCall(append: readonly Decision[]): readonly Decision[] {
  let characters = 0;
  const end = append.slice(0, MOST_AT_ONCE).findIndex((decision, index) => {
    characters += JSON.stringify(decision).length;
    return index > 0 && characters > MOST_CHARACTERS;
  });
  return append.slice(0, end === -1 ? MOST_AT_ONCE : end);
}

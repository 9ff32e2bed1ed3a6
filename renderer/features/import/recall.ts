import type { ParamsOf } from '#app/contract/methods.ts';
import type { Decision, SingleDecision } from '#app/import/decision.ts';
import type { SourceInfo } from '#app/import/derived.ts';
import { toHeaderSignature } from '#app/import/header-signature.ts';
import { fromReading, toReading, type RememberedReading } from '#app/import/remembered-reading.ts';

/* How files with these headers were read last, and what follows from it for the draft. */

/** A file of the draft as found, and how one with its header was read last; null where nothing is remembered. */
export interface Recalled {
  readonly source: SourceInfo;
  readonly reading: RememberedReading | null;
}

export type ReadingEntries = ParamsOf<'readings.remember'>['readings'];

type Together = Extract<Decision, { readonly type: 'together' }>;

/** The step that reads these files as last time; null where that is how they are read anyway. */
export function toRecallStep(recalled: readonly Recalled[]): Together | null {
  const decisions = recalled.flatMap(({ source, reading }) => (reading === null ? [] : fromReading(reading, source)));
  return decisions.length === 0 ? null : { type: 'together', decisions };
}

/**
 * The step among the decisions that was taken from memory, of all files or of one that came later; null where there is none, or its
 * files have been read otherwise since.
 */
export function findRecallStep(decisions: readonly Decision[], recalled: readonly Recalled[]): Together | null {
  const candidates = [recalled, ...recalled.map((one) => [one])].flatMap((files) => toRecallStep(files) ?? []);
  const at = decisions.findLastIndex((decision) => candidates.some((candidate) => isSame(candidate, decision)));
  const step = decisions[at];
  if (step?.type !== 'together') return null;
  const later = decisions
    .slice(at + 1)
    .flatMap((decision) => (decision.type === 'together' ? decision.decisions : [decision]));
  const files = new Set(step.decisions.flatMap((one) => ('file' in one && one.file !== undefined ? [one.file] : [])));
  return later.some((decision) => decision.type === 'read' && files.has(decision.file)) ? null : step;
}

function isSame(step: Together, decision: Decision): boolean {
  // A draft may have a step of thousands of edits: most are told apart without a look at them.
  if (decision.type !== 'together' || decision.decisions.length !== step.decisions.length) return false;
  return JSON.stringify(decision) === JSON.stringify(step);
}

/** The decision that reads the files of a step as found again. Their columns are then told by name and content, as at first. */
export function toAsFoundStep(step: Together, recalled: readonly Recalled[]): Decision {
  const touched = new Set(step.decisions.flatMap((one) => ('file' in one ? [one.file] : [])));
  const joins = step.decisions.some(({ type }) => type === 'join');
  const decisions = recalled.flatMap(({ source }): readonly SingleDecision[] => {
    const { fileId: file, encoding, delimiter, headerLine } = source;
    const on = source.columns.find(({ reason }) => reason === 'join')?.header;
    return [
      ...(touched.has(file) ? [{ type: 'read', file, encoding, delimiter, headerLine } as const] : []),
      ...(joins && on !== undefined && source.role === 'people' ? [{ type: 'join', on } as const] : []),
    ];
  });
  return { type: 'together', decisions };
}

/**
 * What to remember when Import is left: how each file is read, where that is another way than with the decisions `before`. A memory that
 * was taken back is forgotten.
 */
export function toRemember(
  sources: readonly SourceInfo[],
  before: readonly Decision[],
  now: readonly Decision[],
): ReadingEntries {
  return sources.flatMap((source) => {
    const signature = toHeaderSignature(source);
    const reading = toReading(now, source);
    const isKnown = JSON.stringify(reading) === JSON.stringify(toReading(before, source));
    return signature === null || isKnown ? [] : [{ signature, reading }];
  });
}

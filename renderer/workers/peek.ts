import { derive } from '#app/import/derive.ts';
import type { Derived } from '#app/import/derived.ts';
import { toWholeLines } from '#app/import/head-of-file.ts';
import { mayHoldSecrets } from '#app/import/secret-cells.ts';
import { indexDraft } from './draft-index.ts';
import type { AnswerOf, ParamsOf } from './protocol.ts';
import type { SourceRowView } from './views.ts';
import { viewSourceRows } from './source-rows.ts';

/** How many rows a first look shows. */
const SHOWN_ROWS = 200;
/** How much of a file holds so many rows, unless they are wide, in bytes: a quarter of what there is takes half the time. */
const USUAL_BYTES = 64 * 1024;

/**
 * What the beginning of a file tells: how it is written, its columns, its first rows. A record that the cut goes through is not
 * shown, nor is what follows a quote that is still open there.
 */
export function peek(params: ParamsOf<'peek'>): AnswerOf<'peek'> {
  const { file, size } = params;
  return { ...look(params), mayHoldSecrets: mayHoldSecrets(file.bytes, size <= file.bytes.length) };
}

type Look = Omit<AnswerOf<'peek'>, 'mayHoldSecrets'>;

function look(params: ParamsOf<'peek'>): Look {
  const { file } = params;
  if (file.bytes.length <= USUAL_BYTES) return lookThrough(params);
  const usual = lookThrough({ ...params, file: { ...file, bytes: file.bytes.subarray(0, USUAL_BYTES) } });
  return usual.rows.length === SHOWN_ROWS ? usual : lookThrough(params);
}

function lookThrough({ file, size, decisions }: ParamsOf<'peek'>): Look {
  const isWhole = size <= file.bytes.length;
  const bytes = isWhole ? file.bytes : toWholeLines(file.bytes);
  const derived = derive([{ ...file, role: 'people', bytes }], decisions, null);
  const [index] = indexDraft(derived, () => []).files;
  if (index === undefined) throw new Error('a file was read and is not there');
  const { source } = index;
  const count = isWhole ? source.rows : source.rows - 1;
  const end = isWhole ? Infinity : findOpenQuote(derived);
  const rows = viewSourceRows(index, { from: 0, to: Math.min(SHOWN_ROWS, Math.max(0, count)) });
  return {
    source,
    rows: rows.filter(({ line }) => line < end).map(withoutFindings),
    about: isWhole ? source.rows : Math.round((source.rows / bytes.length) * size),
    isWhole,
    problem: source.columns.length > 0 ? null : (derived.issues.find(({ line }) => line === null) ?? null),
    addresses: source.columns.some(({ field }) => field === 'email'),
  };
}

/** The line of the first quote that does not close before the cut; findings come in the order of their lines. */
function findOpenQuote({ issues }: Derived): number {
  return issues.find(({ code, line }) => code === 'quote-unclosed' && line !== null)?.line ?? Infinity;
}

/** No names have been looked up and no other rows compared: what is wrong with a row cannot be said yet. */
function withoutFindings(row: SourceRowView): SourceRowView {
  return { ...row, issue: null, cells: row.cells.map((cell) => ({ ...cell, issue: null })) };
}

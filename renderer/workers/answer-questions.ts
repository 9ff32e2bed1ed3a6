import type { Catalog } from '#app/access/catalog.ts';
import { createDeriver, derive, type Deriver } from '#app/import/derive.ts';
import type { Decision } from '#app/import/decision.ts';
import type { SourceFile } from '#app/import/derived.ts';
import { headOf } from '#app/import/head-of-file.ts';
import { readOtherwise } from '#app/import/read-otherwise.ts';
import { readListRows, type ListRow } from '#app/import/list-rows.ts';
import { foldName } from '#app/import/names.ts';
import type { OnRows } from '#app/import/read-rows.ts';
import { withoutSecrets } from '#app/import/secret-cells.ts';
import { toFailedRowsCsv } from '#app/import/written-files.ts';
import { listActions, viewAccesses, viewRequest } from './access-views.ts';
import { lazily } from './by-line.ts';
import { sumUp } from './draft-facts.ts';
import { indexDraft, type DraftIndex } from './draft-index.ts';
import { listEntries, type Entries } from './entries.ts';
import { viewEntry } from './entry-detail.ts';
import { findWrongRow, type FileIndex } from './file-index.ts';
import { eachRow, findRowFrom } from './file-rows.ts';
import { findAllLines, findEmails, findLine } from './find-line.ts';
import { listFindingKinds, listFixes } from './finding-kinds.ts';
import { findIssue } from './find-issue.ts';
import { keepFindings, type ListedFindings, placeFinding } from './list-findings.ts';
import { viewMatrix, writeMatrix } from './matrix-view.ts';
import { peek } from './peek.ts';
import type { AnswerOf, ParamsOf, QuestionName } from './protocol.ts';
import type { AccessView, DraftFacts, FindingFilter } from './views.ts';
import { viewCellFindings, viewSourceRows } from './source-rows.ts';
import { explainPair } from './why-apart.ts';

/** What the worker knows how to answer: one function per question. */
export type Answers = { readonly [Q in QuestionName]: (params: ParamsOf<Q>) => AnswerOf<Q> };

/** The draft the worker has open. */
interface Open {
  readonly files: readonly SourceFile[];
  readonly catalog: Catalog | null;
  readonly deriver: Deriver;
  readonly decisions: readonly Decision[];
}

/** What follows from it. */
interface Read {
  readonly index: DraftIndex;
  readonly entries: Entries;
  /** Made when somebody looks at them. */
  readonly accesses: () => readonly AccessView[];
  readonly findings: (filter: FindingFilter) => ListedFindings;
}

/**
 * Makes the worker's answers. They keep the draft between questions; every question but `open`, `peek` and `without-secrets` throws when
 * none is open. `onRows` is told how far the reading of a long list has come.
 */
export function createAnswers(onRows?: OnRows): Answers {
  let open: Open | null = null;
  let read: Read | null = null;

  const opened = (): Open => {
    if (open === null) throw new Error('no draft is open in the worker');
    return open;
  };
  const known = (): Read => {
    if (read === null) throw new Error('no draft is open in the worker');
    return read;
  };
  const reread = (next: Open): DraftFacts => {
    const readList = (id: string): readonly ListRow[] => {
      const file = next.files.find((each) => each.id === id);
      return file === undefined ? [] : readListRows(file, next.decisions);
    };
    const index = indexDraft(next.deriver.derive(next.decisions, onRows), readList);
    const entries = listEntries(index);
    open = next;
    read = {
      index,
      entries,
      accesses: lazily(() => viewAccesses(index.derived, next.catalog)),
      findings: keepFindings(index),
    };
    return sumUp(index, entries);
  };
  const fileOf = (id: string): FileIndex => {
    const file = known().index.files.find(({ source }) => source.fileId === id);
    if (file === undefined) throw new RangeError(`there is no file ${id}`);
    return file;
  };
  return {
    open: ({ files, decisions, catalog }) =>
      reread({ files, decisions, catalog, deriver: createDeriver(files, catalog) }),
    decide: ({ decisions }) => reread({ ...opened(), decisions }),
    resolve: ({ catalog }) => {
      const before = opened();
      return reread({ ...before, catalog, deriver: createDeriver(before.files, catalog) });
    },
    peek,
    'without-secrets': ({ bytes }) => {
      const harmless = withoutSecrets(bytes, {});
      return harmless === bytes ? null : new Blob([harmless]);
    },
    'source-rows': ({ file, ...page }) => viewSourceRows(fileOf(file), page),
    'cell-findings': ({ file, line, column }) => viewCellFindings(known().index, fileOf(file), line, column),
    'row-of-line': ({ file, line }) => findRowFrom(fileOf(file).rows(), line),
    'wrong-row': ({ file, from }) => findWrongRow(fileOf(file), from),
    'as-found': () => derive(opened().files.map(headOf), [], null).sources,
    'read-otherwise': ({ file: id, change }) => {
      const { files, decisions } = opened();
      const file = files.find((each) => each.id === id);
      return file === undefined ? [{ type: 'read', file: id, ...change }] : readOtherwise(file, decisions, change);
    },
    'lines-with': ({ column, value }) => {
      const wanted = foldName(value);
      const lines: number[] = [];
      eachRow(known().index.rows, ({ line, cells }) => {
        if (foldName(cells[column] ?? '') === wanted) lines.push(line);
      });
      return lines;
    },
    'count-entries': (filter) => known().entries.filter(filter).length,
    entries: ({ from, to, ...filter }) => {
      const { entries } = known();
      return Array.from(entries.filter(filter).subarray(from, to), (entry) => entries.view(entry));
    },
    'find-issue': ({ from, backwards, ...filter }) => findIssue(known().entries, filter, from, backwards),
    'find-line': ({ line, ...filter }) => findLine(known().entries, filter, line),
    'entry-lines': ({ from, to, ...filter }) => {
      const { entries } = known();
      return Array.from(entries.filter(filter).subarray(from, to), (entry) => entries.lineOf(entry));
    },
    'emails-on': ({ lines }) => findEmails(known().index, lines),
    'all-lines': ({ lines }) => findAllLines(known().index, lines),
    entry: ({ entry }) => viewEntry(known(), entry),
    'why-apart': ({ lines }) => explainPair(known(), opened().catalog, lines),
    'finding-kinds': (filter) => listFindingKinds(known().index, known().entries, filter),
    findings: ({ from, to, ...filter }) => {
      const { index, findings } = known();
      const { found, elsewhere } = findings(filter);
      const page = found.slice(from, to).map((issue) => placeFinding(index, issue));
      return { count: found.length, elsewhere, findings: page };
    },
    fixes: (filter) => listFixes(known().index, known().entries, filter),
    accesses: ({ from, to }) => known().accesses().slice(from, to),
    access: ({ key }) => {
      const accesses = known().accesses();
      return accesses.find((access) => access.key === key) ?? accesses[0] ?? null;
    },
    actions: ({ access }) => listActions(known().index.derived.accesses[access], opened().catalog),
    request: ({ invitation, accountId }) => viewRequest(known().index.derived, invitation, accountId),
    matrix: ({ account }) => viewMatrix({ ...opened(), derived: known().index.derived }, account),
    'matrix-csv': () => writeMatrix({ ...opened(), derived: known().index.derived }),
    repairs: ({ rule, from, to }) =>
      known()
        .index.derived.repairs.filter((repair) => repair.rule === rule)
        .slice(from, to),
    'failed-rows': ({ draft }) => toFailedRowsCsv(known().index.derived, opened().files, draft),
  };
}

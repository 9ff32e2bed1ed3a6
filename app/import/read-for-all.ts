import type { AccessOption } from '../access/types.ts';
import { NO_ACCESS } from './access-cells.ts';
import type { DecisionIndex } from './decision-index.ts';
import type { Issue } from './issue.ts';
import { makeIssue } from './make-issue.ts';
import type { CatalogNames } from './names-in-catalog.ts';
import { readAccess } from './read-access.ts';

/** The access groups that everybody gets on top of what the files say. */
export interface ForAll {
  /** As decided, trimmed; empty for none. */
  readonly cell: string;
  readonly options: readonly AccessOption[];
  readonly issues: readonly Issue[];
  /** Nobody can be invited while it cannot be read. */
  readonly blocked: boolean;
}

/** Reads what was decided for everybody. */
export function readForAll({ accessForAll }: DecisionIndex, names: CatalogNames | null): ForAll {
  const cell = accessForAll?.trim() ?? '';
  const { options, problems, unresolved } = cell === '' ? NO_ACCESS : readAccess({ access_groups: cell }, names);
  const issues = [
    ...problems.map(({ code, field, value, suggestion, params }) =>
      makeIssue(code, { field, value, suggestion, params }),
    ),
    ...unresolved.map((field) => makeIssue('catalog-missing', { field, value: cell, count: 1 })),
  ];
  return { cell, options, issues, blocked: problems.length > 0 };
}

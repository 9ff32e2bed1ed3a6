import { CheckmarkFilled, WarningAltFilled } from '@carbon/react/icons';
import type { SourceInfo } from '#app/import/derived.ts';
import type { Field } from '#app/import/issue.ts';
import { importWords } from '#app/words/import.ts';
import type { DraftFacts } from '../../workers/views.ts';

const { columns: words } = importWords;

/** Whether the columns say all that is needed of this file: who and what, or of whom and what. */
export function MappingVerdict({ facts, source }: { readonly facts: DraftFacts; readonly source: SourceInfo }) {
  const lack = findLack(facts, source);
  if (lack === null) {
    return (
      <span className="gl-status gl-small gl-secondary gl-end gl-nowrap">
        <CheckmarkFilled className="gl-icon-proven" aria-hidden />
        {words.complete}
      </span>
    );
  }
  return (
    <span className="gl-status gl-small gl-end">
      <WarningAltFilled className="gl-icon-warning" aria-hidden />
      {lack}
    </span>
  );
}

function findLack({ people }: DraftFacts, { role, columns }: SourceInfo): string | null {
  const has = (test: (field: Field) => boolean): boolean => columns.some(({ field }) => field !== null && test(field));
  if (role === 'access') {
    if (!has((field) => field === 'profile')) return words.noKey;
    return has((field) => field !== 'profile' && field !== 'email') ? null : words.noAccess;
  }
  if (!has((field) => field === 'email')) return words.noAddress;
  return people > 0 || has((field) => field !== 'email') ? null : words.noAccess;
}

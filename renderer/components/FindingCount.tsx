import type { Severity } from '#app/import/issue.ts';
import { formatNumber } from '#app/words/format.ts';
import { shellWords } from '#app/words/shell.ts';
import { FindingIcon } from './FindingIcon.tsx';

/** Sign and number of one severity; nothing where there is none. */
export function FindingCount({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className="gl-status" title={shellWords.severity[severity](count)}>
      <FindingIcon severity={severity} />
      <span aria-hidden>{formatNumber(count)}</span>
      <span className="gl-hidden">{shellWords.severity[severity](count)}</span>
    </span>
  );
}

import type { DraftDocument } from '#app/contract/views.ts';
import { matrixWords as words } from '#app/words/matrix.ts';

/** By what an approval is known again: which draft, as of when, and the fingerprint that the plan shows too. */
export function ApprovalFacts(props: { readonly document: DraftDocument; readonly fingerprint: string }) {
  const { document } = props;
  return (
    <dl className="gl-facts gl-small">
      <dt>{words.draft}</dt>
      <dd>{document.name}</dd>
      <dt>{words.of}</dt>
      <dd>{words.moment(document.updatedAt)}</dd>
      <dt>{words.fingerprint}</dt>
      <dd className="gl-mono">{props.fingerprint}</dd>
    </dl>
  );
}

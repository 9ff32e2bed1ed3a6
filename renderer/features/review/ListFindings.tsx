import { reviewWords } from '#app/words/review.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import { formatRoute } from '../../routing/route.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import type { DraftFacts } from '../../workers/views.ts';

const { list: words } = reviewWords;

/** That the list of access has findings of its own, which stand on no person, and the way to the first of them. */
export function ListFindings({ facts }: { readonly facts: DraftFacts }) {
  const draft = useDraft((state) => state.document?.id ?? '');
  const list = facts.sources.find(({ role }) => role === 'access');
  const found = facts.rowFindings.find(({ file }) => file === list?.fileId);
  if (list === undefined || found === undefined || found.firstLine === null) return null;
  const at = { file: list.fileId, line: found.firstLine };
  return (
    <div className="gl-review-bar" role="note">
      <FindingIcon severity={found.error > 0 ? 'error' : 'warning'} />
      <span>
        {words.has(list.file, found)}{' '}
        <a className="gl-link" href={formatRoute({ screen: 'draft', draft, step: 'import', at })}>
          {words.show}
        </a>
      </span>
    </div>
  );
}

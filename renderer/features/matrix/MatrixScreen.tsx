import { InlineLoading, Link } from '@carbon/react';
import type { DraftDocument } from '#app/contract/views.ts';
import { accountWords } from '#app/words/accounts.ts';
import { matrixWords as words } from '#app/words/matrix.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useDelayed } from '../../components/use-delayed.ts';
import { useDocumentTitle } from '../../components/use-document-title.ts';
import { formatRoute } from '../../routing/route.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { MatrixReady } from './MatrixReady.tsx';
import './matrix.scss';

/** Who gets what, as a manager looks at it before approving: a picture, the same as a table, and what to look at. */
export function MatrixScreen({ document }: { readonly document: DraftDocument }) {
  const facts = useDraft((state) => state.facts);
  const account = document.account === null ? null : accountWords.nameOf({ name: document.account });
  const view = useAnswer('matrix', facts?.usable === true ? { account } : null);
  const isWaiting = facts === null || (facts.usable && view === undefined);
  const isLate = useDelayed(isWaiting, 300);
  useDocumentTitle(words.documentTitle(document.name));
  if (facts?.usable === false) {
    return <Absent text={words.notReadable} link={words.toImport} href={toHref(document, 'import')} />;
  }
  if (view === undefined)
    return <div className="gl-page">{isLate && <InlineLoading description={words.loading} />}</div>;
  if (view.people === 0) {
    return (
      <Absent title={words.nobody} text={words.nobodyText} link={words.toReview} href={toHref(document, 'review')} />
    );
  }
  return <MatrixReady document={document} view={view} />;
}

/** In place of the picture: why there is none, and where that is settled. */
function Absent(props: {
  readonly title?: string;
  readonly text: string;
  readonly link: string;
  readonly href: string;
}) {
  return (
    <div className="gl-page gl-stack">
      <h1 className="gl-title">{props.title ?? words.name}</h1>
      <p className="gl-body">{props.text}</p>
      <Link href={props.href}>{props.link}</Link>
    </div>
  );
}

function toHref({ id }: DraftDocument, step: 'import' | 'review'): string {
  return formatRoute({ screen: 'draft', draft: id, step });
}

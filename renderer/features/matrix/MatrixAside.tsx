import { useState } from 'react';
import { Link } from '@carbon/react';
import { InformationFilled, WarningAltFilled } from '@carbon/react/icons';
import type { DraftDocument } from '#app/contract/views.ts';
import { matrixWords as words } from '#app/words/matrix.ts';
import { formatRoute } from '../../routing/route.ts';
import type { MatrixView, NotableView } from '../../workers/matrix-view.ts';
import { ApprovalFacts } from './ApprovalFacts.tsx';
import { toLinks } from './notable-links.ts';

/** As many fit above the approval in a window of the usual size. */
const FIRST = 3;

/** The whole in a sentence, what to look at with the way there, and by what it is known again. */
export function MatrixAside({ document, view }: { readonly document: DraftDocument; readonly view: MatrixView }) {
  const [showsAll, setShowsAll] = useState(false);
  return (
    <div className="gl-pane__scroll gl-matrix-aside" tabIndex={0} role="region" aria-label={words.aside}>
      <section className="gl-pane__section">
        <h2 className="gl-heading">{words.inOneSentence}</h2>
        <p className="gl-matrix-aside__sentence">{view.sentence}</p>
      </section>
      <section className="gl-pane__section">
        <h2 className="gl-heading">{words.lookAt}</h2>
        {view.notable.length === 0 && <p className="gl-secondary">{words.nothing}</p>}
        <ul className="gl-matrix-aside__notable">
          {view.notable.slice(0, showsAll ? undefined : FIRST).map((notable) => (
            <NotableItem key={`${notable.title} ${notable.text}`} draft={document.id} notable={notable} />
          ))}
        </ul>
        {!showsAll && view.notable.length > FIRST && (
          <button type="button" className="gl-link gl-matrix-aside__all" onClick={() => setShowsAll(true)}>
            {words.showAll(view.notable.length)}
          </button>
        )}
      </section>
      <section className="gl-pane__section">
        <h2 className="gl-heading">{words.approval}</h2>
        <ApprovalFacts document={document} fingerprint={view.fingerprint} />
        <p className="gl-small gl-secondary">{words.fingerprintNote}</p>
      </section>
    </div>
  );
}

function NotableItem({ draft, notable }: { readonly draft: string; readonly notable: NotableView }) {
  const { links, more } = toLinks(notable);
  return (
    <li>
      {notable.kind === 'twins' ? (
        <InformationFilled className="gl-icon-notice" aria-hidden />
      ) : (
        <WarningAltFilled className="gl-icon-warning" aria-hidden />
      )}
      <div className="gl-stack">
        <p>{notable.title}</p>
        <p className="gl-small gl-secondary">{notable.text}</p>
        {links.map(({ access, text }) => (
          <Link key={access} size="sm" href={formatRoute({ screen: 'draft', draft, step: 'review', access })}>
            {text}
          </Link>
        ))}
        {more > 0 && <p className="gl-small gl-secondary">{words.more(more)}</p>}
      </div>
    </li>
  );
}

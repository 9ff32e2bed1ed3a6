import { createPortal } from 'react-dom';
import type { DraftDocument } from '#app/contract/views.ts';
import { matrixWords as words } from '#app/words/matrix.ts';
import type { MatrixView } from '../../workers/matrix-view.ts';
import { ApprovalFacts } from './ApprovalFacts.tsx';
import { toPrintParts } from './print-parts.ts';
import { PrintedTable } from './PrintedTable.tsx';
import './print.scss';

/** Who gets what on paper: A4 across, black on white whatever the theme, in as many tables as its options need. */
export function PrintedMatrix({ document, view }: { readonly document: DraftDocument; readonly view: MatrixView }) {
  const parts = toPrintParts(view.columns.length);
  return createPortal(
    <div className="gl-print">
      <div className="gl-print__head">
        <div>
          <h1>{words.title(view.people, view.columns.length)}</h1>
          <p>{view.sentence}</p>
          <p>{words.note}</p>
        </div>
        <section>
          <h2>{words.approval}</h2>
          <ApprovalFacts document={document} fingerprint={view.fingerprint} />
          <p className="gl-print__signature">{words.signature}</p>
        </section>
      </div>
      {parts.map((part, index) => (
        <PrintedTable
          key={part.from}
          view={view}
          part={part}
          caption={parts.length === 1 ? null : words.part(index + 1, parts.length)}
          mark={[document.name, words.moment(document.updatedAt), view.fingerprint].join(' · ')}
        />
      ))}
      {view.notable.length > 0 && (
        <section className="gl-print__notable">
          <h2>{words.lookAt}</h2>
          <ul>
            {view.notable.map(({ title, text }) => (
              <li key={`${title} ${text}`}>
                <strong>{title}.</strong> {text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>,
    window.document.body,
  );
}

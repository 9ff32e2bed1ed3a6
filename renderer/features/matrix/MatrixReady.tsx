import { useState } from 'react';
import { Button, ContentSwitcher, Switch } from '@carbon/react';
import type { DraftDocument } from '#app/contract/views.ts';
import { matrixWords as words } from '#app/words/matrix.ts';
import { FooterBar } from '../../components/FooterBar.tsx';
import { SidePane } from '../../components/SidePane.tsx';
import { useKey } from '../../components/use-key.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { formatRoute } from '../../routing/route.ts';
import { navigate } from '../../routing/use-route.ts';
import type { MatrixView } from '../../workers/matrix-view.ts';
import { MatrixAside } from './MatrixAside.tsx';
import { MatrixButtons } from './MatrixButtons.tsx';
import { MatrixPicture } from './MatrixPicture.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { PrintedMatrix } from './PrintedMatrix.tsx';
import { usePrinting } from './use-printing.ts';

const SHAPES = ['picture', 'table'] as const;
type Shape = (typeof SHAPES)[number];

/** The picture or the table, with what a manager needs for approving it at the side. */
export function MatrixReady({ document, view }: { readonly document: DraftDocument; readonly view: MatrixView }) {
  const [shape, setShape] = useState<Shape>('picture');
  const [isAsideOpen, setAsideOpen] = useState(false);
  const isNarrow = useNarrow();
  const isPrinting = usePrinting();
  useKey('Ctrl+Enter', () => navigate({ screen: 'draft', draft: document.id, step: 'plan' }));
  return (
    <>
      <SidePane
        label={words.aside}
        width={352}
        isOpen={isAsideOpen}
        onClose={() => setAsideOpen(false)}
        pane={
          <>
            <MatrixAside document={document} view={view} />
            <div className="gl-matrix-buttons">
              <MatrixButtons document={document} />
            </div>
          </>
        }
      >
        <header className="gl-matrix-head">
          <div className="gl-grow">
            <h1 className="gl-title">{words.title(view.people, view.columns.length)}</h1>
            <p className="gl-small gl-secondary">{shape === 'picture' ? words.note : words.tableNote}</p>
          </div>
          <Button kind="ghost" size="md" href={formatRoute({ screen: 'draft', draft: document.id, step: 'review' })}>
            {words.toReview}
          </Button>
          <ContentSwitcher
            className="gl-matrix-head__switch"
            aria-label={words.switch}
            selectedIndex={SHAPES.indexOf(shape)}
            onChange={({ name }) => setShape(name === 'table' ? 'table' : 'picture')}
          >
            {SHAPES.map((each) => (
              <Switch key={each} name={each} text={words[each]} />
            ))}
          </ContentSwitcher>
        </header>
        {shape === 'picture' ? <MatrixPicture view={view} /> : <MatrixTable draft={document.id} view={view} />}
      </SidePane>
      {isNarrow && (
        <FooterBar
          actions={
            <>
              <Button kind="ghost" onClick={() => setAsideOpen(true)}>
                {words.openAside}
              </Button>
              <MatrixButtons document={document} />
            </>
          }
        >
          <p className="gl-small gl-secondary gl-ellipsis">{view.sentence}</p>
        </FooterBar>
      )}
      {isPrinting && <PrintedMatrix document={document} view={view} />}
    </>
  );
}

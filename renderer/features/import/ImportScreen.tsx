import { useDeferredValue, useEffect, useState } from 'react';
import { Button } from '@carbon/react';
import type { DraftDocument } from '#app/contract/views.ts';
import { importWords } from '#app/words/import.ts';
import { SidePane } from '../../components/SidePane.tsx';
import { useDocumentTitle } from '../../components/use-document-title.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { useUndo } from '../../components/use-undo.ts';
import type { FileLine } from '../../routing/route.ts';
import { useAnnouncements, useDraft } from '../../stores/stores-context.tsx';
import type { DraftFacts } from '../../workers/views.ts';
import { AccountingBar } from './AccountingBar.tsx';
import { FileColumns } from './FileColumns.tsx';
import { FileDoctor } from './FileDoctor.tsx';
import { ImportAside } from './ImportAside.tsx';
import { ImportFooter } from './ImportFooter.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { RememberedNotice } from './RememberedNotice.tsx';
import { UnusableFiles } from './UnusableFiles.tsx';
import { useRememberedReading } from './use-remembered-reading.ts';
import './import.scss';

interface Props {
  readonly document: DraftDocument;
  /** A line of one of the files to begin at; null for the beginning. */
  readonly at: FileLine | null;
}

/** How the files are read: encoding, columns, join, repairs; and that no row is lost. */
export function ImportScreen({ document, at }: Props) {
  const latest = useDraft((state) => state.facts);
  // A file may have fifty columns, each with a list to choose from: drawn in slices, the window goes on answering.
  const facts = useDeferredValue(latest, null);
  useDocumentTitle(`${importWords.title}, ${document.name}`);
  useUndo();
  useSpokenReading(facts);
  return facts === null ? <ReadingPanel /> : <ReadFiles document={document} facts={facts} at={at} />;
}

function ReadFiles({ document, facts, at }: Props & { readonly facts: DraftFacts }) {
  const remembered = useRememberedReading(document);
  const [asideOpen, setAsideOpen] = useState(false);
  const narrow = useNarrow();
  const people = facts.sources.find(({ role }) => role === 'people');
  const readable = people !== undefined && people.columns.length > 0;
  return (
    <>
      <SidePane
        label={importWords.aside}
        width={320}
        isOpen={asideOpen}
        onClose={() => setAsideOpen(false)}
        pane={readable ? <ImportAside document={document} facts={facts} /> : null}
      >
        <div className="gl-import">
          <FileDoctor document={document} sources={facts.sources} />
          <RememberedNotice remembered={remembered} sources={facts.sources} frozen={document.frozenBy !== null} />
          <UnusableFiles facts={facts} />
          {readable && <FileColumns key={toKey(at)} facts={facts} frozen={document.frozenBy !== null} at={at} />}
          {readable && <AccountingBar facts={facts} />}
        </div>
      </SidePane>
      <ImportFooter document={document} facts={facts}>
        {narrow && readable && (
          <Button kind="ghost" onClick={() => setAsideOpen(true)}>
            {importWords.aside}
          </Button>
        )}
      </ImportFooter>
    </>
  );
}

/** Somebody who is led to another line begins anew. */
function toKey(at: FileLine | null): string {
  return at === null ? '' : `${at.file} ${at.line}`;
}

/** "1,312 rows, 7 columns, 9 errors" after every reading. */
function useSpokenReading(facts: DraftFacts | null): void {
  const announce = useAnnouncements((state) => state.announce);
  const rows = facts?.accounting.rows;
  const columns = facts?.sources[0]?.columns.length;
  const errors = facts?.findings.error;
  useEffect(() => {
    if (rows === undefined || columns === undefined || errors === undefined) return;
    announce(importWords.spoken(rows, columns, errors));
  }, [rows, columns, errors, announce]);
}

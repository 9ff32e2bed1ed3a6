import { useEffect, useState } from 'react';
import { Button } from '@carbon/react';
import { useStore } from 'zustand';
import { draftsWords } from '#app/words/drafts.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useNow } from '../../components/use-now.ts';
import { useAccounts } from '../../stores/stores-context.tsx';
import { createSubmissionsStore } from '../../stores/submissions.ts';
import { useClient } from '../../transport/client-context.tsx';
import { findMatters, type Matter } from './needs-you.ts';
import { MatterLine } from './MatterLine.tsx';

const { needsYou } = draftsWords;

/** What waits for somebody, over all submissions and accounts, each with one way to it: a pane, or a button where it is narrow. */
export function NeedsYou() {
  const matters = useMatters();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  if (!narrow) {
    return (
      <aside className="gl-pane gl-pane--end gl-needs-you" aria-labelledby="needs-you">
        <h2 id="needs-you" className="gl-heading gl-heading--02">
          {needsYou.title}
        </h2>
        <MatterList matters={matters} />
      </aside>
    );
  }
  return (
    <>
      <Button kind="ghost" size="sm" className="gl-needs-you-button" onClick={() => setOpen(true)}>
        {needsYou.button(matters?.length ?? 0)}
      </Button>
      {open && (
        <Sheet label={needsYou.title} onClose={() => setOpen(false)}>
          <div className="gl-needs-you">
            <MatterList matters={matters} />
          </div>
        </Sheet>
      )}
    </>
  );
}

/** Null until the submissions have been read. */
function useMatters(): readonly Matter[] | null {
  const client = useClient();
  const [store] = useState(() => createSubmissionsStore(client));
  useEffect(() => store.getState().watch(), [store]);
  const submissions = useStore(store, (state) => state.submissions);
  const accounts = useAccounts((state) => state.accounts);
  const now = useNow();
  return submissions === null ? null : findMatters(submissions, accounts ?? [], now);
}

function MatterList({ matters }: { readonly matters: readonly Matter[] | null }) {
  if (matters === null) return null;
  if (matters.length === 0) return <p className="gl-secondary">{needsYou.nothing}</p>;
  return (
    <ul>
      {matters.map((matter) => (
        <MatterLine key={keyOf(matter)} matter={matter} />
      ))}
    </ul>
  );
}

function keyOf(matter: Matter): string {
  return `${matter.kind} ${matter.kind === 'catalog' ? matter.account : matter.submission}`;
}

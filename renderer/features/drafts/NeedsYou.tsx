import { useState } from 'react';
import { Button } from '@carbon/react';
import { draftsWords } from '#app/words/drafts.ts';
import { Sheet } from '../../components/Sheet.tsx';
import { MatterLine } from './MatterLine.tsx';
import type { Matter } from './needs-you.ts';

const { needsYou } = draftsWords;

interface Props {
  /** Null while they are not known yet. */
  readonly matters: readonly Matter[] | null;
}

/** What waits for somebody, each with one way to it: the pane of a wide window. */
export function NeedsYouPane({ matters }: Props) {
  return (
    <aside className="gl-pane gl-pane--end gl-needs-you" data-pane={3} tabIndex={-1} aria-labelledby="needs-you">
      <h2 id="needs-you" className="gl-heading gl-heading--02">
        {needsYou.title}
      </h2>
      <MatterList matters={matters} />
    </aside>
  );
}

/** The same in a narrow window: a button that says how much there is, and a sheet. */
export function NeedsYouButton({ matters }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="ghost" size="sm" onClick={() => setOpen(true)}>
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

function MatterList({ matters }: Props) {
  if (matters === null) return null;
  if (matters.length === 0) return <p className="gl-secondary">{needsYou.nothing}</p>;
  return (
    <ul>
      {matters.map((matter) => (
        <MatterLine
          key={`${matter.kind} ${matter.kind === 'catalog' ? matter.account : matter.submission}`}
          matter={matter}
        />
      ))}
    </ul>
  );
}

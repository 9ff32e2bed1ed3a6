import { draftsWords } from '#app/words/drafts.ts';
import { MatterLine } from './MatterLine.tsx';
import type { Matter } from './needs-you.ts';

const { needsYou } = draftsWords;

interface Props {
  /** Null while they are not known yet. */
  readonly matters: readonly Matter[] | null;
}

/** What waits for somebody, each with one way to it. */
export function NeedsYou({ matters }: Props) {
  return (
    <div className="gl-needs-you">
      <h2 className="gl-heading gl-heading--02">{needsYou.title}</h2>
      <MatterList matters={matters} />
    </div>
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

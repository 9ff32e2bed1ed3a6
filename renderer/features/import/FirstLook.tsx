import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Csv } from '@carbon/react/icons';
import { importWords } from '#app/words/import.ts';
import { readingWords } from '#app/words/reading.ts';
import { SidePane } from '../../components/SidePane.tsx';
import { useAnnouncements, useDraft } from '../../stores/stores-context.tsx';
import type { ArrivingFile } from '../../stores/arrivals.ts';
import { FirstRows } from './FirstRows.tsx';
import './first-look.scss';

interface Props {
  readonly files: readonly ArrivingFile[];
  /** What goes on, below the rows. */
  readonly children: ReactNode;
}

/** Files as far as their beginnings tell, in the places where Import will show them once they have been read. */
export function FirstLook({ files, children }: Props) {
  const place = useKeptFocus();
  const shown = files.find(({ peek }) => peek !== null && peek.addresses)?.peek ?? files[0]?.peek ?? null;
  const readable = shown !== null && shown.problem === null;
  const reading = useDraft((state) => state.reading);
  useSpokenLook(reading && readable && !shown.isWhole ? shown.rows.length : 0);
  return (
    <SidePane
      label={importWords.aside}
      width={320}
      pane={readable ? <Later /> : null}
      isOpen={false}
      onClose={() => undefined}
    >
      <div ref={place} className="gl-import">
        <section className="gl-doctor" aria-label={importWords.doctor.label}>
          {files.map((file, index) => (
            <LookLine key={index} file={file} />
          ))}
          {readable && files.length === 1 && (
            <p className="gl-doctor__add gl-first-look__add gl-small gl-secondary">{readingWords.addLater}</p>
          )}
        </section>
        {readable && <FirstRows peek={shown} />}
        {shown === null && <div className="gl-first-look__rest" />}
        {children}
      </div>
    </SidePane>
  );
}

function Later() {
  return <p className="gl-first-look__later gl-small gl-secondary">{readingWords.asideLater}</p>;
}

function LookLine({ file: { name, size, peek } }: { readonly file: ArrivingFile }) {
  return (
    <div className="gl-doctor__line">
      <Csv size={20} className="gl-icon-quiet" aria-hidden />
      <div className="gl-grow">
        <h2 className="gl-heading gl-ellipsis" title={name}>
          {name}
        </h2>
        {peek?.problem === null && (
          <p className="gl-small gl-secondary">{readingWords.sentence(peek.source, peek.about, peek.isWhole)}</p>
        )}
        {peek === null && <p className="gl-small gl-secondary">{readingWords.looking}</p>}
      </div>
      <span className="gl-small gl-secondary gl-nowrap">{readingWords.size(size)}</span>
      <span className="gl-doctor__no-action" />
    </div>
  );
}

/** The screen that follows has the focus where this one had it: in the content, not back at the top of the window. */
function useKeptFocus() {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      if (element?.contains(document.activeElement)) document.getElementById('main')?.focus({ preventScroll: true });
    };
  }, []);
  return place;
}

function useSpokenLook(rows: number): void {
  const announce = useAnnouncements((state) => state.announce);
  useEffect(() => {
    if (rows > 0) announce(readingWords.spoken(rows));
  }, [rows, announce]);
}

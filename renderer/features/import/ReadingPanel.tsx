import { Button } from '@carbon/react';
import { importWords } from '#app/words/import.ts';
import { readingWords } from '#app/words/reading.ts';
import { useDelayed } from '../../components/use-delayed.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { FirstLook } from './FirstLook.tsx';
import { ReadingStrip, wordReading } from './ReadingStrip.tsx';
import { WaitingFooter } from './WaitingFooter.tsx';

const { reading: words } = importWords;

/** While the files are read for the first time. What is quick shows nothing; what is not shows its first rows and can be stopped. */
export function ReadingPanel() {
  const reading = useDraft((state) => state.reading);
  const look = useDraft((state) => state.look);
  const progress = useDraft((state) => state.progress);
  const stop = useDraft((state) => state.stopReading);
  const isRead = useDraft((state) => state.facts !== null);
  const late = useDelayed(reading, 300);
  if (!reading && !isRead) return <Stopped />;
  return (
    <>
      <FirstLook files={look === null ? [] : [look]}>
        {late && (
          <ReadingStrip
            shown={look?.peek.rows.length ?? 0}
            {...wordReading(progress, look?.peek ?? null)}
            hint={readingWords.keptHint}
            onStop={stop}
          />
        )}
      </FirstLook>
      <WaitingFooter canLeave />
    </>
  );
}

function Stopped() {
  const readAgain = useDraft((state) => state.readAgain);
  const failed = useDraft((state) => state.failure !== null);
  return (
    <div className="gl-page gl-import-panel">
      <h2 className="gl-title">{failed ? words.failed : words.stopped}</h2>
      <p>{words.stoppedText}</p>
      <Button onClick={readAgain}>{words.again}</Button>
    </div>
  );
}

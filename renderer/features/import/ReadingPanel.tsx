import { Button, ProgressBar } from '@carbon/react';
import { importWords } from '#app/words/import.ts';
import { useDelayed } from '../../components/use-delayed.ts';
import { useDraft } from '../../stores/stores-context.tsx';

const { reading: words } = importWords;

/** While the files are read for the first time. What is quick shows nothing; what is not can be stopped. */
export function ReadingPanel() {
  const reading = useDraft((state) => state.reading);
  const stop = useDraft((state) => state.stopReading);
  const readAgain = useDraft((state) => state.readAgain);
  const failed = useDraft((state) => state.failure !== null);
  const late = useDelayed(reading, 300);
  if (!reading) {
    return (
      <div className="gl-page gl-import-panel">
        <h2 className="gl-title">{failed ? words.failed : words.stopped}</h2>
        <p>{words.stoppedText}</p>
        <Button onClick={readAgain}>{words.again}</Button>
      </div>
    );
  }
  return (
    <div className="gl-page gl-import-panel">
      {late && (
        <>
          <ProgressBar label={words.title} />
          <Button kind="tertiary" size="md" onClick={stop}>
            {words.stop}
          </Button>
        </>
      )}
    </div>
  );
}

import { Button, ProgressBar } from '@carbon/react';
import { importWords } from '#app/words/import.ts';
import { readingWords } from '#app/words/reading.ts';
import type { ReadingProgress } from '../../workers/protocol.ts';
import type { Peek } from '../../workers/views.ts';

interface Props {
  /** How many rows a first look shows; 0 where nothing is shown yet. */
  readonly shown: number;
  readonly label: string;
  readonly hint: string;
  /** Share that is done, 0 to 1; null while nobody can tell. */
  readonly done: number | null;
  readonly onStop: () => void;
}

/** How far a reading is, in words and as a share. */
export function wordReading(progress: ReadingProgress | null, look: Peek | null): Pick<Props, 'label' | 'done'> {
  if (progress !== null) {
    return { label: readingWords.readSoFar(progress.rows, progress.of), done: progress.rows / progress.of };
  }
  return { label: look === null ? importWords.reading.title : readingWords.reading(look.about), done: null };
}

/** That what stands above is a first look, how far the reading is, and the way to stop it. */
export function ReadingStrip({ shown, label, hint, done, onStop }: Props) {
  return (
    <div className="gl-reading">
      {shown > 0 && <p className="gl-small">{readingWords.provisional(shown)}</p>}
      <div className="gl-reading__line">
        <ProgressBar size="small" label={label} helperText={hint} {...(done !== null && { value: done * 100 })} />
        <Button kind="tertiary" size="md" onClick={onStop}>
          {readingWords.stop}
        </Button>
      </div>
    </div>
  );
}

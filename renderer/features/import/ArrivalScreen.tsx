import { useRef } from 'react';
import { Button, InlineNotification } from '@carbon/react';
import { importWords } from '#app/words/import.ts';
import { wordIssue } from '#app/words/issues.ts';
import { readingWords } from '#app/words/reading.ts';
import { FilePicker, type FilePickerHandle } from '../../components/FilePicker.tsx';
import { FooterBar } from '../../components/FooterBar.tsx';
import { useDelayed } from '../../components/use-delayed.ts';
import { useDocumentTitle } from '../../components/use-document-title.ts';
import type { Arrival } from '../../stores/arrivals.ts';
import { useArrivals, useDraft } from '../../stores/stores-context.tsx';
import { FirstLook } from './FirstLook.tsx';
import { ReadingStrip, wordReading } from './ReadingStrip.tsx';
import { WaitingFooter } from './WaitingFooter.tsx';
import './import.scss';

interface Props {
  readonly arrival: Arrival;
  /** Takes other files in place of those that were refused. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files on their way to becoming a draft: what their beginnings tell, and how far the rest is. */
export function ArrivalScreen({ arrival, onFiles }: Props) {
  const { files, phase } = arrival;
  useDocumentTitle(`${importWords.title}, ${files[0]?.name ?? ''}`);
  return (
    <>
      <FirstLook files={files}>{phase === 'refused' ? <Refused files={files} /> : <Progress {...arrival} />}</FirstLook>
      {phase === 'refused' ? <RefusedFooter onFiles={onFiles} /> : <WaitingFooter canLeave={false} />}
    </>
  );
}

function Progress({ files, stored, phase }: Arrival) {
  const stop = useArrivals((state) => state.stop);
  const progress = useDraft((state) => state.progress);
  // What is quick shows no sign of waiting.
  const late = useDelayed(true, 300);
  if (!late) return null;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const looked = files.find(({ peek }) => peek?.addresses)?.peek ?? files[0]?.peek ?? null;
  const shown = looked === null || looked.isWhole ? 0 : looked.rows.length;
  if (phase === 'arriving') {
    const done = size === 0 ? null : stored / size;
    const label = readingWords.storing(stored, size);
    return <ReadingStrip shown={shown} label={label} hint={readingWords.storingHint} done={done} onStop={stop} />;
  }
  return <ReadingStrip shown={shown} {...wordReading(progress, looked)} hint={readingWords.keptHint} onStop={stop} />;
}

/** Why a file is no list, and what to do with it. */
function Refused({ files }: Pick<Arrival, 'files'>) {
  return files.map(
    ({ name, peek }, index) =>
      peek !== null &&
      peek.problem !== null && (
        <InlineNotification
          key={index}
          kind="error"
          lowContrast
          hideCloseButton
          title={name}
          subtitle={`${wordIssue(peek.problem).message} ${readingWords.nothingKept}`}
        />
      ),
  );
}

function RefusedFooter({ onFiles }: Pick<Props, 'onFiles'>) {
  const dismiss = useArrivals((state) => state.dismiss);
  const picker = useRef<FilePickerHandle>(null);
  return (
    <FooterBar
      actions={
        <>
          <FilePicker ref={picker} multiple onFiles={onFiles} />
          <Button kind="secondary" onClick={dismiss}>
            {readingWords.back}
          </Button>
          <Button onClick={() => picker.current?.open()}>{readingWords.another}</Button>
        </>
      }
    >
      <span className="gl-small gl-secondary gl-ellipsis">{importWords.footer.needsFile}</span>
    </FooterBar>
  );
}

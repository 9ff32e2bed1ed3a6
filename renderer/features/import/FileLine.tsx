import { useRef } from 'react';
import { Button, IconButton } from '@carbon/react';
import { Close, Csv } from '@carbon/react/icons';
import type { SourceInfo } from '#app/import/derived.ts';
import type { ReadChange } from '#app/import/read-otherwise.ts';
import { importWords } from '#app/words/import.ts';
import { FilePicker, type FilePickerHandle } from '../../components/FilePicker.tsx';
import { useDraft } from '../../stores/stores-context.tsx';
import { toSteps } from '../../stores/to-steps.ts';
import { useDeriver } from '../../workers/deriver-context.tsx';
import { offerDelimiters, offerEncodings, offerHeaderLines } from './read-choices.ts';
import { ReadingSwitch } from './ReadingSwitch.tsx';

const { doctor } = importWords;

interface Props {
  readonly source: SourceInfo;
  readonly frozen: boolean;
}

/** A file in one sentence, and three switches that read it again at once. */
export function FileLine({ source, frozen }: Props) {
  const removeFile = useDraft((state) => state.removeFile);
  const readable = source.columns.length > 0;
  return (
    <div className="gl-doctor__line">
      <Csv size={20} className="gl-icon-quiet" aria-hidden />
      <div className="gl-grow">
        <h2 className="gl-heading gl-ellipsis" title={source.file}>
          {source.file}
        </h2>
        {readable && <p className="gl-small gl-secondary">{doctor.sentence(source)}</p>}
      </div>
      {readable ? <Switches source={source} frozen={frozen} /> : <AnotherFile source={source} frozen={frozen} />}
      {source.role === 'access' && !frozen ? (
        <IconButton
          kind="ghost"
          size="sm"
          align="left"
          label={doctor.remove(source.file)}
          onClick={() => void removeFile(source.fileId)}
        >
          <Close />
        </IconButton>
      ) : (
        <span className="gl-doctor__no-action" />
      )}
    </div>
  );
}

function Switches({ source, frozen }: Props) {
  const decide = useDraft((state) => state.decide);
  const deriver = useDeriver();
  const change = (wanted: ReadChange): void =>
    void deriver.ask('read-otherwise', { file: source.fileId, change: wanted }).then(
      (decisions) => decide(...toSteps(decisions)),
      // The draft was closed meanwhile.
      () => undefined,
    );
  return (
    <>
      <ReadingSwitch
        what={doctor.encoding}
        source={source}
        width={168}
        disabled={frozen}
        items={offerEncodings(source)}
        selected={source.encoding}
        toWords={(encoding) => importWords.encoding(encoding, encoding === source.encoding && source.bom)}
        onChange={(encoding) => change({ encoding })}
      />
      <ReadingSwitch
        what={doctor.delimiter}
        source={source}
        width={136}
        disabled={frozen}
        items={offerDelimiters(source)}
        selected={source.delimiter}
        toWords={importWords.delimiter}
        onChange={(delimiter) => change({ delimiter })}
      />
      <ReadingSwitch
        what={doctor.header}
        source={source}
        width={104}
        disabled={frozen}
        items={offerHeaderLines(source)}
        selected={source.headerLine}
        toWords={importWords.header}
        onChange={(headerLine) => change({ headerLine })}
      />
    </>
  );
}

/** A file that cannot be read has nothing to switch; it can be another one. */
function AnotherFile({ source, frozen }: Props) {
  const addFile = useDraft((state) => state.addFile);
  const picker = useRef<FilePickerHandle>(null);
  return (
    <>
      <FilePicker ref={picker} onFiles={([file]) => file && void addFile(file, source.role)} />
      <Button kind="tertiary" size="sm" disabled={frozen} onClick={() => picker.current?.open()}>
        {importWords.unusable.replace}
      </Button>
    </>
  );
}

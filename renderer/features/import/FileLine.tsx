import { Dropdown, IconButton } from '@carbon/react';
import { Close, Csv } from '@carbon/react/icons';
import type { SourceInfo } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { decideReading, offerDelimiters, offerEncodings, offerHeaderLines, type ReadChange } from './read-choices.ts';

const { doctor } = importWords;

/** A file in one sentence, and three switches that read it again at once. */
export function FileLine({ source, frozen }: { readonly source: SourceInfo; readonly frozen: boolean }) {
  const decide = useDraft((state) => state.decide);
  const removeFile = useDraft((state) => state.removeFile);
  const change = (wanted: ReadChange): void => decide(decideReading(source, wanted));
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
      <Switch
        what={doctor.encoding}
        source={source}
        width={168}
        disabled={frozen}
        items={offerEncodings(source)}
        selected={source.encoding}
        toWords={(encoding) => importWords.encoding(encoding, encoding === source.encoding && source.bom)}
        onChange={(encoding) => change({ encoding })}
      />
      <Switch
        what={doctor.delimiter}
        source={source}
        width={136}
        disabled={frozen}
        items={offerDelimiters(source)}
        selected={source.delimiter}
        toWords={importWords.delimiter}
        onChange={(delimiter) => change({ delimiter })}
      />
      <Switch
        what={doctor.header}
        source={source}
        width={104}
        disabled={frozen}
        items={offerHeaderLines(source)}
        selected={source.headerLine}
        toWords={importWords.header}
        onChange={(headerLine) => change({ headerLine })}
      />
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

interface SwitchProps<T> {
  readonly what: string;
  readonly source: SourceInfo;
  /** Pixels. */
  readonly width: number;
  readonly disabled: boolean;
  readonly items: readonly T[];
  readonly selected: T;
  readonly toWords: (item: T) => string;
  readonly onChange: (item: T) => void;
}

/** Carbon's list holds objects, because `null` is no item to it. */
function Switch<T>({ what, source, width, disabled, items, selected, toWords, onChange }: SwitchProps<T>) {
  const options = items.map((value) => ({ value }));
  return (
    <div style={{ inlineSize: width }} className="gl-doctor__switch">
      <Dropdown
        id={`${what}-${source.fileId}`}
        size="sm"
        autoAlign
        disabled={disabled}
        titleText={what}
        label={doctor.of(what, source.file)}
        items={options}
        selectedItem={options.find(({ value }) => value === selected) ?? null}
        itemToString={(item) => (item === null ? '' : toWords(item.value))}
        onChange={({ selectedItem }) => {
          if (selectedItem !== null && selectedItem.value !== selected) onChange(selectedItem.value);
        }}
      />
    </div>
  );
}

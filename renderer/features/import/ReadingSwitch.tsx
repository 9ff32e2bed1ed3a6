import { Dropdown } from '@carbon/react';
import type { SourceInfo } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';

const { doctor } = importWords;

interface Props<T> {
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

/** One switch of a file: what it is now, and what it could be. Carbon's list holds objects, because `null` is no item to it. */
export function ReadingSwitch<T>({ what, source, width, disabled, items, selected, toWords, onChange }: Props<T>) {
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

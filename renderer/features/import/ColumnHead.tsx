import { Dropdown } from '@carbon/react';
import { Checkmark, CircleDash, WarningAltFilled } from '@carbon/react/icons';
import { FIELDS, type Field } from '#app/import/issue.ts';
import type { SourceColumn, SourceInfo } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import { useDraft } from '../../stores/stores-context.tsx';

const { columns: words, fields } = importWords;

interface Target {
  readonly field: Field | null;
}

const TARGETS: readonly Target[] = [{ field: null }, ...FIELDS.map((field) => ({ field }))];

const toWords = (target: Target | null): string => {
  if (target === null) return '';
  return target.field === null ? words.keep : fields[target.field];
};

interface Props {
  readonly column: SourceColumn;
  readonly source: SourceInfo;
  readonly frozen: boolean;
}

/** What a column is called in the file, what it is taken for, and why. */
export function ColumnHead({ column, source, frozen }: Props) {
  const decide = useDraft((state) => state.decide);
  const fixed = frozen || column.reason === 'dropped';
  return (
    <th scope="col">
      <span className="gl-small gl-secondary gl-ellipsis gl-column-head__name" title={column.header} dir="auto">
        {column.header}
      </span>
      <Dropdown
        id={`column-${source.fileId}-${column.index}`}
        size="sm"
        autoAlign
        hideLabel
        disabled={fixed}
        titleText={words.target(column.header)}
        label={words.keep}
        items={[...TARGETS]}
        itemToString={toWords}
        selectedItem={TARGETS.find(({ field }) => field === column.field) ?? null}
        onChange={({ selectedItem }) => {
          if (selectedItem === null || selectedItem.field === column.field) return;
          decide({ type: 'map', file: source.fileId, column: column.index, field: selectedItem.field });
        }}
      />
      <span className="gl-small gl-secondary gl-status gl-column-head__why">
        <ReasonIcon column={column} />
        <span className="gl-ellipsis">{words.reasons[column.reason]}</span>
      </span>
    </th>
  );
}

function ReasonIcon({ column }: { readonly column: SourceColumn }) {
  if (column.reason === 'duplicate' || column.reason === 'dropped') {
    return <WarningAltFilled className="gl-icon-warning" aria-hidden />;
  }
  return column.field === null ? <CircleDash aria-hidden /> : <Checkmark className="gl-icon-ok" aria-hidden />;
}

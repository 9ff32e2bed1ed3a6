import { useRef, useState } from 'react';
import { IconButton } from '@carbon/react';
import { Edit } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import { showBlanks } from '../../components/ShownText.tsx';
import type { DetailCell, EntryDetail } from '../../workers/protocol.ts';
import { CellEditor } from './CellEditor.tsx';
import type { Decisions } from './use-decisions.ts';

const { person: words } = reviewWords;

/** One row of a person as it is read, cell by cell; every cell can be changed here, those the table has no room for too. */
export function PersonRow(props: { readonly row: EntryDetail['lines'][number]; readonly decisions: Decisions }) {
  const { row, decisions } = props;
  return (
    <section className="gl-pane__section">
      <h3 className="gl-small gl-secondary gl-inspector__label">{words.source(row.line)}</h3>
      <dl className="gl-person-row">
        {row.cells.map((cell) => (
          <SourceCell key={cell.column} line={row.line} cell={cell} decisions={decisions} />
        ))}
      </dl>
    </section>
  );
}

function SourceCell({ line, cell, decisions }: { line: number; cell: DetailCell; decisions: Decisions }) {
  const [isEdited, setEdited] = useState(false);
  const button = useRef<HTMLButtonElement | null>(null);
  const { header, value, column } = cell;
  return (
    <>
      <dt className="gl-secondary gl-ellipsis" title={header}>
        {header}
      </dt>
      <dd>
        {isEdited ? (
          <CellEditor
            label={reviewWords.grid.edit(header, line)}
            text={value}
            onDone={(text, byKey) => {
              setEdited(false);
              decisions.edit(line, column, value, text ?? value);
              if (byKey) requestAnimationFrame(() => button.current?.focus());
            }}
          />
        ) : (
          <>
            <span className={value === '' ? 'gl-secondary' : ''}>{value === '' ? words.empty : showBlanks(value)}</span>
            <IconButton
              ref={button}
              kind="ghost"
              size="xs"
              align="left"
              disabled={!decisions.mayChange}
              label={words.edit(header, line)}
              onClick={() => setEdited(true)}
            >
              <Edit />
            </IconButton>
          </>
        )}
      </dd>
    </>
  );
}

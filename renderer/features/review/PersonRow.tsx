import { useRef, useState } from 'react';
import { IconButton } from '@carbon/react';
import { Edit } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import { showBlanks } from '../../components/ShownText.tsx';
import type { DetailCell, EntryDetail } from '../../workers/views.ts';
import { CellEditor } from './CellEditor.tsx';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';
import { focusGrid } from './use-review-keys.ts';

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
  const [isPressed, setPressed] = useState(false);
  const paneCell = useReview((state) => state.paneCell);
  const editInPane = useReview((state) => state.editInPane);
  const openSheet = useReview((state) => state.openSheet);
  const button = useRef<HTMLButtonElement | null>(null);
  const { header, value, column } = cell;
  const isFromTable = paneCell?.line === line && paneCell.header === header;
  const backToTable = (): void => {
    openSheet(null);
    requestAnimationFrame(focusGrid);
  };
  return (
    <>
      <dt className="gl-secondary gl-ellipsis" title={header}>
        {header}
      </dt>
      <dd>
        {isPressed || isFromTable ? (
          <CellEditor
            label={reviewWords.grid.edit(header, line)}
            text={value}
            onDone={(text, byKey) => {
              setPressed(false);
              editInPane(null);
              decisions.edit(line, column, value, text ?? value);
              if (!byKey) return;
              if (isFromTable) backToTable();
              else requestAnimationFrame(() => button.current?.focus());
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
              onClick={() => setPressed(true)}
            >
              <Edit />
            </IconButton>
          </>
        )}
      </dd>
    </>
  );
}

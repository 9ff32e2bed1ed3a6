import { useState, type KeyboardEvent } from 'react';
import { draftsWords } from '#app/words/drafts.ts';
import type { DraftSummary } from '#app/contract/views.ts';
import { useNow } from '../../components/use-now.ts';
import { useVirtualRows } from '../../components/use-virtual-rows.ts';
import type { DraftsStore } from '../../stores/drafts.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { DraftRow } from './DraftRow.tsx';
import { useDraftFocus } from './use-draft-focus.ts';

const { columns } = draftsWords;

/** Rows of 48 px; only those in view are drawn. */
const ROW_HEIGHT = 48;

/** The drafts: arrows go through the names, Enter opens, F2 renames, Delete asks. */
export function DraftsTable({
  store,
  drafts,
}: {
  readonly store: DraftsStore;
  readonly drafts: readonly DraftSummary[];
}) {
  const { scroller, ...rows } = useVirtualRows({ count: drafts.length, height: ROW_HEIGHT, head: ROW_HEIGHT });
  const now = useNow();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [deleting, setDeleting] = useState<DraftSummary | null>(null);
  const { body, focusDraft } = useDraftFocus();

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const draft = drafts.find(({ id }) => id === draftAt(event.target));
    if (draft === undefined || renaming !== null) return;
    if (event.key === 'F2') setRenaming(draft.id);
    else if (event.key === 'Delete') setDeleting(draft);
    else if (event.key === 'ArrowDown') focusDraft(drafts[drafts.indexOf(draft) + 1]?.id);
    else if (event.key === 'ArrowUp') focusDraft(drafts[drafts.indexOf(draft) - 1]?.id);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className="gl-drafts-table__scroll">
      <table className="gl-table gl-table--lg gl-drafts-table" aria-rowcount={drafts.length + 1}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className="gl-number">
              {columns.people}
            </th>
            <th scope="col" className="gl-number">
              {columns.invitations}
            </th>
            <th scope="col">{columns.findings}</th>
            <th scope="col">{columns.account}</th>
            <th scope="col">{columns.updated}</th>
            <th scope="col">{columns.stage}</th>
            <th scope="col">
              <span className="gl-hidden">{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.before > 0 && <tr aria-hidden style={{ blockSize: rows.before }} />}
          {drafts.slice(rows.from, rows.to).map((draft, index) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              now={now}
              position={rows.from + index + 2}
              renaming={renaming === draft.id}
              onRename={() => setRenaming(draft.id)}
              onRenamed={(name) => {
                setRenaming(null);
                focusDraft(draft.id);
                if (name !== null) void store.getState().rename(draft.id, name);
              }}
              onDuplicate={() => void store.getState().duplicate(draft.id)}
              onDelete={() => setDeleting(draft)}
            />
          ))}
          {rows.after > 0 && <tr aria-hidden style={{ blockSize: rows.after }} />}
        </tbody>
      </table>
      {deleting !== null && (
        <DeleteDialog
          draft={deleting}
          onClose={() => setDeleting(null)}
          onDelete={() => {
            const at = drafts.indexOf(deleting);
            const next = drafts[at + 1] ?? drafts[at - 1];
            void store.getState().remove(deleting);
            setDeleting(null);
            focusDraft(next?.id);
          }}
        />
      )}
    </div>
  );
}

function draftAt(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.closest<HTMLElement>('[data-draft]')?.dataset['draft'] : undefined;
}

import { useEffect, useMemo } from 'react';
import { Checkbox } from '@carbon/react';
import type { PlannedInvitation } from '#app/submission/plan.ts';
import { trackWords } from '#app/words/track.ts';
import { useVirtualRows } from '../../components/use-virtual-rows.ts';
import { PersonRow } from './PersonRow.tsx';
import type { Row } from './track-facts.ts';
import type { Track } from './use-track.ts';

const { table: words, filters } = trackWords;

/** The list, for whoever moves the focus to it. */
export const PEOPLE_ID = 'people';

/** Pixels. */
const ROW_HEIGHT = 32;

/** The people shown, as many as there are; only the rows in sight are in the page. */
export function PeopleTable({
  track,
  invitations,
}: {
  readonly track: Track;
  readonly invitations: readonly PlannedInvitation[];
}) {
  const { shown, current, setOpened } = track;
  const { scroller, from, to, before, after, scrollTo } = useVirtualRows({
    count: shown.length,
    height: ROW_HEIGHT,
    head: ROW_HEIGHT,
  });
  const at = shown.findIndex((row) => row.person.email === current);
  useEffect(() => {
    if (at !== -1) scrollTo(at);
  }, [at, scrollTo]);
  const emails = useMemo(() => shown.map((row) => row.person.email), [shown]);
  const chosen = useMemo(() => emails.filter((email) => track.selected.has(email)).length, [emails, track.selected]);
  const { columns } = words;
  return (
    <div
      ref={scroller}
      id={PEOPLE_ID}
      className="gl-track__people"
      tabIndex={0}
      role="region"
      aria-label={words.label(shown.length)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.key !== 'Enter' || current === null) return;
        setOpened(current);
      }}
    >
      <table className="gl-table" aria-rowcount={shown.length + 1}>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                id="select-all"
                labelText={words.selectAll(shown.length)}
                hideLabel
                checked={chosen > 0 && chosen === shown.length}
                indeterminate={chosen > 0 && chosen < shown.length}
                onChange={(_, { checked }) => track.select(emails, checked)}
              />
            </th>
            <th scope="col">{columns.email}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.access}</th>
            <th scope="col" className="gl-number">
              {columns.invited}
            </th>
            <th scope="col">{columns.expires}</th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden style={{ blockSize: before }} />}
          {shown.slice(from, to).map((row, index) => (
            <PersonRow
              key={row.person.email}
              row={row}
              index={from + index}
              access={accessOf(row, invitations)}
              now={track.now}
              isSelected={track.selected.has(row.person.email)}
              isCurrent={row.person.email === current}
              onSelect={track.select}
              onOpen={track.open}
            />
          ))}
          {after > 0 && <tr aria-hidden style={{ blockSize: after }} />}
        </tbody>
      </table>
      {shown.length === 0 && (
        <p className="gl-track__nobody">
          {filters.nobody}{' '}
          <button type="button" className="gl-link" onClick={() => track.setFilter({ kind: 'all' })}>
            {filters.clear}
          </button>
        </p>
      )}
    </div>
  );
}

const NO_ACCESS: readonly string[] = [];

/** The access of the invitation a person is in, in words; always the same list for the same invitation. */
function accessOf({ person }: Row, invitations: readonly PlannedInvitation[]): readonly string[] {
  return person.invitation === null ? NO_ACCESS : (invitations[person.invitation]?.access ?? NO_ACCESS);
}

import { useRef, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

const ROW_HEIGHT = 32;

/**
 * A long list of people in a dialog: only the rows in sight are in the page, the reader still hears how many there are. Addresses
 * are never cut: they wrap no line but can be scrolled to.
 */
export function PeopleList(props: {
  readonly label: string;
  readonly people: readonly { readonly email: string; readonly note: ReactNode }[];
}) {
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: props.people.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  return (
    <div ref={scroll} className="gl-people-list" tabIndex={0} role="list" aria-label={props.label}>
      <div style={{ blockSize: rows.getTotalSize(), position: 'relative' }} role="presentation">
        {rows.getVirtualItems().map((row) => {
          const person = props.people[row.index]!;
          return (
            <div
              key={person.email}
              role="listitem"
              aria-setsize={props.people.length}
              aria-posinset={row.index + 1}
              className="gl-people-list__row"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <span>{person.email}</span>
              <span className="gl-secondary">{person.note}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

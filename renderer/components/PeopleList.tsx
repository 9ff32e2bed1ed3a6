import type { ReactNode } from 'react';
import { useVirtualRows } from './use-virtual-rows.ts';

const ROW_HEIGHT = 32;

export interface ListedPerson {
  readonly email: string;
  readonly note: ReactNode;
}

/**
 * A long list of people in a dialog: only the rows in sight are in the page, and a reader still hears how many there are. Addresses
 * are never cut.
 */
export function PeopleList(props: { readonly label: string; readonly people: readonly ListedPerson[] }) {
  const { people } = props;
  const { scroller, from, to, before, after } = useVirtualRows({ count: people.length, height: ROW_HEIGHT });
  return (
    <div ref={scroller} className="gl-people-list" tabIndex={0} role="list" aria-label={props.label}>
      <div role="presentation" style={{ blockSize: before }} />
      {people.slice(from, to).map((person, index) => (
        <div
          key={person.email}
          role="listitem"
          aria-setsize={people.length}
          aria-posinset={from + index + 1}
          className="gl-people-list__row"
        >
          <span>{person.email}</span>
          <span className="gl-secondary">{person.note}</span>
        </div>
      ))}
      <div role="presentation" style={{ blockSize: after }} />
    </div>
  );
}

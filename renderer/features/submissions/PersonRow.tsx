import { memo } from 'react';
import { Checkbox } from '@carbon/react';
import { formatAge, formatDay } from '#app/words/format.ts';
import { trackWords } from '#app/words/track.ts';
import { StandingLabel } from '../../components/status/StandingLabel.tsx';
import type { Row } from './track-facts.ts';

const { table: words } = trackWords;

/**
 * One person in the table. A click anywhere in the row opens them; the address is the button for the keyboard. Drawn again only
 * when something of it has changed: scrolling draws the rows that come into sight.
 */
export const PersonRow = memo(function PersonRow(props: {
  readonly row: Row;
  /** 0-based, among the people shown. */
  readonly index: number;
  readonly access: readonly string[];
  /** Milliseconds UTC. */
  readonly now: number;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  readonly onSelect: (emails: readonly string[], on: boolean) => void;
  readonly onOpen: (email: string) => void;
}) {
  const { row, access, isSelected } = props;
  const { person, standing } = row;
  const open = (): void => props.onOpen(person.email);
  return (
    <tr
      aria-rowindex={props.index + 2}
      aria-selected={isSelected}
      className={props.isCurrent ? 'gl-track__current' : undefined}
      onClick={open}
    >
      <td onClick={(event) => event.stopPropagation()}>
        <Checkbox
          id={`select ${person.email}`}
          labelText={words.selectOne(person.email)}
          hideLabel
          checked={isSelected}
          onChange={(_, { checked }) => props.onSelect([person.email], checked)}
        />
      </td>
      <th scope="row">
        <button type="button" className="gl-track__email" onClick={open}>
          {person.email}
        </button>
      </th>
      <td>
        <StandingLabel standing={standing} state={person.state} />
      </td>
      <td title={access.join(', ')}>{words.access(access)}</td>
      <td className="gl-number">
        {person.invitedAt === null ? words.none : formatAge(props.now - Date.parse(person.invitedAt))}
      </td>
      <td className={standing === 'member' ? 'gl-secondary' : undefined}>{toExpiry(row)}</td>
    </tr>
  );
});

function toExpiry({ person, standing }: Row): string {
  if (standing === 'member') return words.accepted;
  return person.expiresAt === null ? words.none : formatDay(person.expiresAt);
}

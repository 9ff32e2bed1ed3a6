import { Checkbox } from '@carbon/react';
import type { PlannedInvitation } from '#app/submission/plan.ts';
import { formatAge, formatDay } from '#app/words/format.ts';
import { trackWords } from '#app/words/track.ts';
import { StandingLabel } from '../../components/status/StandingLabel.tsx';
import type { Row } from './track-facts.ts';
import type { Track } from './use-track.ts';

const { table: words } = trackWords;

/** One person in the table. A click anywhere in the row opens them; the address is the button for the keyboard. */
export function PersonRow(props: {
  readonly row: Row;
  /** 0-based, among the people shown. */
  readonly index: number;
  readonly track: Track;
  readonly invitations: readonly PlannedInvitation[];
}) {
  const { row, track } = props;
  const { person, standing } = row;
  const isSelected = track.selected.has(person.email);
  const access = person.invitation === null ? [] : (props.invitations[person.invitation]?.access ?? []);
  const open = (): void => {
    track.setCurrent(person.email);
    track.setOpened(person.email);
  };
  return (
    <tr
      aria-rowindex={props.index + 2}
      aria-selected={isSelected}
      className={person.email === track.current ? 'gl-track__current' : undefined}
      onClick={open}
    >
      <td onClick={(event) => event.stopPropagation()}>
        <Checkbox
          id={`select ${person.email}`}
          labelText={words.selectOne(person.email)}
          hideLabel
          checked={isSelected}
          onChange={(_, { checked }) => track.select([person.email], checked)}
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
        {person.invitedAt === null ? words.none : formatAge(track.now - Date.parse(person.invitedAt))}
      </td>
      <td className={standing === 'member' ? 'gl-secondary' : undefined}>{toExpiry(row)}</td>
    </tr>
  );
}

function toExpiry({ person, standing }: Row): string {
  if (standing === 'member') return words.accepted;
  return person.expiresAt === null ? words.none : formatDay(person.expiresAt);
}

import { useId, useState, type KeyboardEvent } from 'react';
import { Button, TextInput } from '@carbon/react';
import { toAccess } from '#app/access/access.ts';
import type { Catalog } from '#app/access/catalog.ts';
import type { AccessProfile } from '#app/access/profile.ts';
import { foldName } from '#app/import/names.ts';
import { explainAccess } from '#app/words/access.ts';
import { savedProfileWords as words } from '#app/words/saved-profiles.ts';

/** One profile: its name, edited in place (Enter keeps, Esc leaves it as it was), and what it gives. */
export function ProfileRow(props: {
  readonly profile: AccessProfile;
  readonly others: readonly AccessProfile[];
  readonly catalog: Catalog | null;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}) {
  const { name, options } = props.profile;
  const access = explainAccess(toAccess(options), props.catalog).join(', ');
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <tr>
      <th scope="row" title={name}>
        {edited === null ? (
          name
        ) : (
          <NameInput
            name={name}
            value={edited}
            isTaken={props.others.some((other) => foldName(other.name) === foldName(edited))}
            onChange={setEdited}
            onEnd={(kept) => {
              setEdited(null);
              if (kept !== null && kept !== name) props.onRename(kept);
            }}
          />
        )}
      </th>
      <td title={access}>{access}</td>
      <td className="gl-profiles__actions">
        <Button kind="ghost" size="sm" aria-label={words.renameOf(name)} onClick={() => setEdited(name)}>
          {words.rename}
        </Button>
        <Button kind="ghost" size="sm" aria-label={words.deleteOf(name)} onClick={props.onDelete}>
          {words.deleteIt}
        </Button>
      </td>
    </tr>
  );
}

function NameInput(props: {
  readonly name: string;
  readonly value: string;
  readonly isTaken: boolean;
  readonly onChange: (value: string) => void;
  /** Null: it stays as it was. */
  readonly onEnd: (name: string | null) => void;
}) {
  const id = useId();
  const wanted = props.value.trim();
  const keep = (): void => props.onEnd(wanted === '' || props.isTaken ? null : wanted);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !props.isTaken) keep();
    if (event.key === 'Escape') props.onEnd(null);
  };
  return (
    <TextInput
      id={id}
      size="sm"
      hideLabel
      labelText={words.newName(props.name)}
      autoFocus
      maxLength={100}
      value={props.value}
      invalid={props.isTaken}
      invalidText={words.taken}
      onChange={(event) => props.onChange(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  );
}

import { useState } from 'react';
import { Search, SkeletonText, TextInput } from '@carbon/react';
import type { RoleChoice } from '#app/access/choices.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { RoleRow } from './RoleRow.tsx';

const { roles: words } = accessBuilderWords;

/** From so many roles on, a field to search them stands above. */
const SEARCHED_FROM = 12;

/** Roles to choose, none chosen beforehand. */
export function RoleTable(props: {
  readonly roles: readonly RoleChoice[];
  readonly chosen: readonly string[];
  readonly hasService: boolean;
  readonly onChange: (roles: readonly string[]) => void;
}) {
  const { roles, chosen, hasService } = props;
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = roles.filter(({ displayName }) => displayName.toLowerCase().includes(wanted));
  return (
    <fieldset className="gl-roles">
      <legend className="gl-hidden">{words.title}</legend>
      <div className="gl-roles__head">
        <h3 className="gl-heading gl-grow">{words.title}</h3>
        <span className="gl-small gl-secondary">{words.hint}</span>
      </div>
      {roles.length >= SEARCHED_FROM && (
        <Search
          size="sm"
          labelText={words.search}
          placeholder={words.search}
          closeButtonLabelText={accessBuilderWords.clear}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <RoleRows
        roles={shown}
        chosen={chosen}
        empty={hasService ? words.nothingFound : words.first}
        onChange={props.onChange}
      />
      {hasService && <RoleByHand roles={roles} chosen={chosen} onChange={props.onChange} />}
    </fieldset>
  );
}

function RoleRows(props: {
  readonly roles: readonly RoleChoice[];
  readonly chosen: readonly string[];
  readonly empty: string;
  readonly onChange: (roles: readonly string[]) => void;
}) {
  const { roles, chosen, onChange } = props;
  const isReading = useDraft(
    ({ reading, catalog, document }) => reading && catalog === null && document?.account !== null,
  );
  if (isReading) {
    return (
      <div className="gl-roles__rows" role="status" aria-label={words.loading}>
        <SkeletonText paragraph lineCount={4} />
      </div>
    );
  }
  if (roles.length === 0) return <p className="gl-roles__empty gl-secondary">{props.empty}</p>;
  return (
    <ul className="gl-roles__rows">
      {roles.map((role) => (
        <RoleRow
          key={role.id}
          role={role}
          isChosen={chosen.includes(role.id)}
          onChange={(chooses) => onChange(chooses ? [...chosen, role.id] : chosen.filter((id) => id !== role.id))}
        />
      ))}
    </ul>
  );
}

/** Without a catalog a role that IBM does not give every account is known by its id only. */
function RoleByHand(props: {
  readonly roles: readonly RoleChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (roles: readonly string[]) => void;
}) {
  const hasCatalog = useDraft(({ catalog }) => catalog !== null);
  const [text, setText] = useState('');
  if (hasCatalog) return null;
  return (
    <TextInput
      id="builder-role-by-hand"
      size="md"
      labelText={words.byHand}
      helperText={words.byHandHelp}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        const id = text.trim();
        if (id === '') return;
        props.onChange([...new Set([...props.chosen, id])]);
        setText('');
      }}
    />
  );
}

import { useState } from 'react';
import { Checkbox, Search } from '@carbon/react';
import { CLASSIC_PERMISSIONS } from '#app/access/classic.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { classicPermissionNames } from '#app/words/classic-permissions.ts';

const { classic: words } = accessBuilderWords;

const ALL = [...CLASSIC_PERMISSIONS]
  .map((key) => ({ key, name: classicPermissionNames[key] ?? key }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Single classic permissions, found by name or key. */
export function SinglePermissions({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = ALL.filter(({ key, name }) => `${name} ${key}`.toLowerCase().includes(wanted));
  return (
    <fieldset>
      <legend className="gl-heading gl-permissions-legend">{words.singles(chosen.length)}</legend>
      <Search
        size="sm"
        labelText={words.search}
        placeholder={words.search}
        closeButtonLabelText={accessBuilderWords.clear}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {shown.length === 0 && <p className="gl-secondary">{words.nothingFound}</p>}
      <ul className="gl-permissions">
        {shown.map(({ key, name }) => (
          <li key={key} className="gl-permissions__row">
            <Checkbox
              id={`builder-permission-${key}`}
              labelText={name}
              title={key}
              checked={chosen.includes(key)}
              onChange={(_, { checked }) => onChange(checked ? [...chosen, key] : chosen.filter((one) => one !== key))}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

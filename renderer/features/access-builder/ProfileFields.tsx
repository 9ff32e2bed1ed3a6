import { useState } from 'react';
import { Checkbox, Dropdown, Layer, TextInput } from '@carbon/react';
import type { AccessProfile } from '#app/access/profile.ts';
import type { AccessOption } from '#app/access/types.ts';
import { foldName } from '#app/import/names.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import type { Builder } from './use-builder.ts';

const { summary: words } = accessBuilderWords;

/** Longest name in characters (app/access/profile.ts). */
const MAX_NAME = 100;

const NONE: readonly AccessProfile[] = [];

/** Takes a saved profile to begin with. What was there before can be had back. */
export function StartFrom({ builder }: { readonly builder: Builder }) {
  const profiles = useDraft(({ catalog }) => catalog?.profiles ?? NONE);
  const [started, setStarted] = useState<{ readonly name: string; readonly before: readonly AccessOption[] } | null>(
    null,
  );
  if (profiles.length === 0) return null;
  return (
    <>
      <Layer>
        <Dropdown
          id="builder-start"
          size="sm"
          autoAlign
          titleText={words.start}
          label={words.startChoose}
          items={[...profiles]}
          selectedItem={profiles.find(({ name }) => name === started?.name) ?? null}
          itemToString={(profile) => profile?.name ?? ''}
          onChange={({ selectedItem }) => {
            if (selectedItem === null) return;
            setStarted({ name: selectedItem.name, before: started?.before ?? builder.access.options });
            builder.startFrom(selectedItem.options);
          }}
        />
      </Layer>
      {started !== null && (
        <p className="gl-small gl-secondary">
          {words.started(started.name)}{' '}
          <button
            type="button"
            className="gl-link gl-small gl-underlined"
            onClick={() => {
              builder.startFrom(started.before);
              setStarted(null);
            }}
          >
            {words.takeBack}
          </button>
        </p>
      )}
    </>
  );
}

/** Whether the access is kept under a name, and which; null is not kept. */
export function SaveAsProfile({
  name,
  onChange,
}: {
  readonly name: string | null;
  readonly onChange: (name: string | null) => void;
}) {
  const profiles = useDraft(({ catalog }) => catalog?.profiles ?? NONE);
  const hasAccount = useDraft(({ document }) => document !== null && document.account !== null);
  const taken = name === null ? undefined : profiles.find((profile) => foldName(profile.name) === foldName(name));
  return (
    <>
      <Checkbox
        id="builder-save"
        labelText={words.save}
        helperText={hasAccount ? undefined : words.needsAccount}
        disabled={!hasAccount}
        checked={name !== null}
        onChange={(_, { checked }) => onChange(checked ? '' : null)}
      />
      {name !== null && (
        <Layer>
          <TextInput
            id="builder-profile-name"
            size="md"
            labelText={words.name}
            helperText={taken === undefined ? words.nameHelp : words.nameTaken(taken.name)}
            maxLength={MAX_NAME}
            value={name}
            onChange={(event) => onChange(event.target.value)}
          />
        </Layer>
      )}
    </>
  );
}

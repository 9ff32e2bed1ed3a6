import { useState, type KeyboardEvent } from 'react';
import { IconButton, TextInput } from '@carbon/react';
import { Edit } from '@carbon/react/icons';
import { shellWords } from '#app/words/shell.ts';
import { useDraft } from '../stores/stores-context.tsx';

/** The name of the open draft, renamed in place: Enter keeps, Esc leaves it as it was. The title of pages that have no other. */
export function DraftName({ isTitle }: { readonly isTitle: boolean }) {
  const name = useDraft((state) => state.document?.name ?? '');
  const rename = useDraft((state) => state.rename);
  const [edited, setEdited] = useState<string | null>(null);
  const Name = isTitle ? 'h1' : 'p';
  if (edited === null) {
    return (
      <div className="gl-draft-bar__name">
        <Name className="gl-heading gl-heading--02 gl-ellipsis" title={name}>
          {name}
        </Name>
        <IconButton kind="ghost" size="sm" label={shellWords.draftBar.rename} onClick={() => setEdited(name)}>
          <Edit />
        </IconButton>
      </div>
    );
  }
  const keep = (): void => {
    const wanted = edited.trim();
    if (wanted !== '' && wanted !== name) void rename(wanted);
    setEdited(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape') setEdited(null);
  };
  return (
    <div className="gl-draft-bar__name">
      <TextInput
        id="draft-name"
        size="sm"
        hideLabel
        labelText={shellWords.draftBar.renameLabel}
        autoFocus
        value={edited}
        maxLength={200}
        onChange={(event) => setEdited(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
        onBlur={keep}
      />
    </div>
  );
}

import { useState } from 'react';
import { Checkbox, Modal, Search, TextInput } from '@carbon/react';
import type { CatalogAccessGroup } from '#app/access/catalog.ts';
import { reviewWords } from '#app/words/review.ts';
import { shellWords } from '#app/words/shell.ts';
import { useDraft } from '../../stores/stores-context.tsx';

const { forAll: words } = reviewWords;

/** Access groups for everybody in the list: chosen by name, or typed where no catalog has the names. */
export function AccessForAllDialog({ people, onClose }: { readonly people: number; readonly onClose: () => void }) {
  const decide = useDraft((state) => state.decide);
  const groups = useDraft((state) => state.catalog?.accessGroups ?? null);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const accessGroups = groups === null ? typed.trim() : ids.join(';');
  return (
    <Modal
      open
      size="sm"
      className="gl-list-dialog"
      modalHeading={words.title}
      primaryButtonText={words.apply(people)}
      primaryButtonDisabled={accessGroups === ''}
      secondaryButtonText={shellWords.cancel}
      selectorPrimaryFocus="input"
      onRequestClose={onClose}
      onRequestSubmit={() => {
        decide({ type: 'access-for-all', accessGroups });
        onClose();
      }}
    >
      <div className="gl-stack">
        <p>{words.text}</p>
        {groups === null ? (
          <TextInput
            id="access-for-all"
            labelText={words.byHand}
            helperText={words.byHandHelp}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        ) : (
          <GroupChoice groups={groups} ids={ids} onChange={setIds} />
        )}
      </div>
    </Modal>
  );
}

function GroupChoice(props: {
  readonly groups: readonly CatalogAccessGroup[];
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const { groups, ids, onChange } = props;
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = groups.filter(({ name }) => name.toLowerCase().includes(wanted));
  const isTwin = ({ name }: CatalogAccessGroup): boolean => groups.filter((group) => group.name === name).length > 1;
  return (
    <>
      <Search
        id="access-for-all-search"
        size="md"
        labelText={words.search}
        placeholder={words.search}
        closeButtonLabelText={reviewWords.toolbar.clearSearch}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <fieldset className="gl-group-choice">
        <legend className="gl-hidden">{words.groups}</legend>
        {shown.length === 0 && <p className="gl-secondary">{words.nothingFound}</p>}
        {shown.map((group) => (
          <Checkbox
            key={group.id}
            id={`for-all-${group.id}`}
            labelText={isTwin(group) ? words.same(group.name, group.id) : group.name}
            helperText={group.description}
            checked={ids.includes(group.id)}
            onChange={(_, { checked }) => onChange(checked ? [...ids, group.id] : ids.filter((id) => id !== group.id))}
          />
        ))}
      </fieldset>
    </>
  );
}

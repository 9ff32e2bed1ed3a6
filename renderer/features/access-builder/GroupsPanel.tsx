import { useMemo, useState } from 'react';
import { Button, FilterableMultiSelect, IconButton, TextInput } from '@carbon/react';
import { Close } from '@carbon/react/icons';
import type { CatalogAccessGroup } from '#app/access/catalog.ts';
import { findChoices, findTwinGroups } from '#app/access/choices.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import type { Builder } from './use-builder.ts';
import { useFocusNext } from './use-focus-next.ts';

const { groups: words } = accessBuilderWords;

/** An open list draws so many entries at most; typing finds the others. */
const SHOWN = 50;

/** Access groups: chosen from the catalog, or typed where there is none. */
export function GroupsPanel({ builder }: { readonly builder: Builder }) {
  const groups = useDraft(({ catalog }) => catalog?.accessGroups ?? null);
  const { groups: ids } = builder.form;
  const { list, note } = useFocusNext();
  const set = (next: readonly string[]): void => builder.change({ groups: next });
  const twins = useMemo(() => findTwinGroups(groups ?? []), [groups]);
  const nameOf = ({ id, name }: CatalogAccessGroup): string => (twins.has(id) ? words.twin(name, id) : name);
  return (
    <div className="gl-stack gl-stack--wide">
      <p className="gl-secondary">{words.text}</p>
      {groups === null ? (
        <GroupByHand onAdd={(id) => set([...new Set([...ids, id])])} />
      ) : (
        <GroupPicker groups={groups} ids={ids} nameOf={nameOf} onChange={set} />
      )}
      {ids.length > 0 && (
        <ul ref={list} className="gl-builder-entries" aria-label={words.chosen}>
          {ids.map((id, index) => {
            const group = groups?.find((each) => each.id === id);
            const name = group === undefined ? id : nameOf(group);
            return (
              <li key={id} className="gl-builder-entry">
                <span className="gl-builder-entry__text">
                  <span>{name}</span>
                  {group !== undefined && group.description !== '' && (
                    <span className="gl-small gl-secondary">{group.description}</span>
                  )}
                </span>
                <IconButton
                  kind="ghost"
                  size="sm"
                  align="left"
                  label={accessBuilderWords.remove(name)}
                  onClick={() => {
                    note(index);
                    set(ids.filter((each) => each !== id));
                  }}
                >
                  <Close />
                </IconButton>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function GroupPicker(props: {
  readonly groups: readonly CatalogAccessGroup[];
  readonly ids: readonly string[];
  readonly nameOf: (group: CatalogAccessGroup) => string;
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const { groups, ids, nameOf, onChange } = props;
  const chosen = useMemo(() => groups.filter(({ id }) => ids.includes(id)), [groups, ids]);
  const unknown = ids.filter((id) => !groups.some((group) => group.id === id));
  return (
    <FilterableMultiSelect
      id="builder-groups"
      className="gl-groups"
      size="md"
      autoAlign
      titleText={words.label}
      placeholder={words.placeholder}
      helperText={groups.length > SHOWN ? words.limit(SHOWN, groups.length) : undefined}
      items={[...groups]}
      selectedItems={chosen}
      itemToString={(group) => (group === null ? '' : nameOf(group))}
      itemToElement={(group) => <GroupItem group={group} isTwin={nameOf(group) !== group.name} />}
      filterItems={(all, { inputValue }) => [...findChoices(all, inputValue ?? '', SHOWN)]}
      sortItems={(all) => [...all]}
      selectionFeedback="fixed"
      clearSelectionDescription={words.selected}
      clearSelectionText={words.clearHint}
      onChange={({ selectedItems }) => onChange([...unknown, ...(selectedItems ?? []).map(({ id }) => id)])}
    />
  );
}

/** Groups that bear one name are told apart by their ids. */
function GroupItem({ group, isTwin }: { readonly group: CatalogAccessGroup; readonly isTwin: boolean }) {
  const { id, name, description } = group;
  return (
    <span className="gl-group-item">
      <span>{name}</span>
      <span className="gl-small">
        {[...(isTwin ? [id] : []), ...(description === '' ? [] : [description])].join(' · ')}
      </span>
    </span>
  );
}

function GroupByHand({ onAdd }: { readonly onAdd: (id: string) => void }) {
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <div className="gl-builder-by-hand">
      <TextInput
        id="builder-group-by-hand"
        labelText={words.byHand}
        helperText={words.byHandHelp}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <Button kind="tertiary" size="md" disabled={text.trim() === ''} onClick={add}>
        {words.add}
      </Button>
    </div>
  );
}

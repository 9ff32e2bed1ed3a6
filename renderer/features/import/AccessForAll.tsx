import { useState } from 'react';
import { Button, FilterableMultiSelect, TextInput } from '@carbon/react';
import type { CatalogAccessGroup } from '#app/access/catalog.ts';
import { importWords } from '#app/words/import.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import type { DraftFacts } from '../../workers/protocol.ts';
import { chosenForAll, toGroupsCell } from './access-for-all.ts';

const { accessForAll: words } = importWords;

/** Access groups that everybody gets on top of what the files say: the way to give access to a bare list of people. */
export function AccessForAll({ facts, frozen }: { readonly facts: DraftFacts; readonly frozen: boolean }) {
  const decisions = useDraft((state) => state.log.decisions);
  const groups = useDraft((state) => state.catalog?.accessGroups ?? null);
  const [open, setOpen] = useState(false);
  const chosen = chosenForAll(decisions);
  const needed = chosen === '' && facts.usable && facts.people === 0 && facts.accounting.rejected > 0;
  if (frozen || (!open && chosen === '' && !needed)) return null;
  return (
    <section className="gl-pane__section gl-stack">
      <h2 className="gl-heading">{needed ? words.none : words.title}</h2>
      {open || needed ? (
        <>
          <p className="gl-secondary">{words.text}</p>
          {groups === null ? (
            <ByHand chosen={chosen} onDone={() => setOpen(false)} />
          ) : (
            <FromCatalog groups={groups} chosen={chosen} onDone={() => setOpen(false)} />
          )}
        </>
      ) : (
        <>
          <p>{words.chosen(chosen)}</p>
          <button type="button" className="gl-link" onClick={() => setOpen(true)}>
            {words.change}
          </button>
        </>
      )}
    </section>
  );
}

interface PickerProps {
  readonly chosen: string;
  onDone(): void;
}

function FromCatalog({ groups, chosen, onDone }: PickerProps & { readonly groups: readonly CatalogAccessGroup[] }) {
  const decide = useDraft((state) => state.decide);
  const before = chosen.split(';').map((name) => name.trim());
  const [picked, setPicked] = useState(() =>
    groups.filter(({ id, name }) => before.includes(id) || before.includes(name)),
  );
  return (
    <>
      <FilterableMultiSelect
        id="access-for-all"
        size="sm"
        autoAlign
        titleText={words.label}
        placeholder={words.placeholder}
        items={[...groups]}
        itemToString={(group) => group?.name ?? ''}
        initialSelectedItems={picked}
        onChange={({ selectedItems }) => setPicked([...(selectedItems ?? [])])}
      />
      <Button
        size="sm"
        kind="tertiary"
        onClick={() => {
          decide({ type: 'access-for-all', accessGroups: toGroupsCell(picked, groups) });
          onDone();
        }}
      >
        {words.apply}
      </Button>
    </>
  );
}

function ByHand({ chosen, onDone }: PickerProps) {
  const decide = useDraft((state) => state.decide);
  const [text, setText] = useState(chosen);
  return (
    <>
      <TextInput
        id="access-for-all-by-hand"
        size="sm"
        labelText={words.byHand}
        helperText={words.noCatalog}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        size="sm"
        kind="tertiary"
        onClick={() => {
          decide({ type: 'access-for-all', accessGroups: text.trim() });
          onDone();
        }}
      >
        {words.apply}
      </Button>
    </>
  );
}

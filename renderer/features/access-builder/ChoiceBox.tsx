import { useMemo } from 'react';
import { ComboBox } from '@carbon/react';
import { type Choice, findChoices } from '#app/access/choices.ts';
import { toListWords } from './list-words.ts';

/** An open list draws so many entries at most; typing finds the others. */
const SHOWN = 50;

interface Props {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  /** Id of what is chosen; '' for nothing. One that is not among the choices is shown as it is. */
  readonly value: string;
  readonly toWords: (choice: Choice) => string;
  readonly onChange: (id: string) => void;
}

/** One of many, found by name or by id. */
export function ChoiceBox({ id, label, placeholder, choices, value, toWords, onChange }: Props) {
  const items = useMemo(
    () =>
      value === '' || choices.some((choice) => choice.id === value)
        ? choices
        : [...choices, { id: value, name: value }],
    [choices, value],
  );
  const find = useMemo(() => rememberLast((text) => new Set(findChoices(items, text, SHOWN))), [items]);
  const chosen = items.find((choice) => choice.id === value) ?? null;
  return (
    <ComboBox
      id={id}
      size="md"
      autoAlign
      titleText={label}
      placeholder={placeholder}
      items={[...items]}
      selectedItem={chosen}
      itemToString={(choice) => (choice === null ? '' : toWords(choice))}
      shouldFilterItem={({ item, inputValue }) => {
        // What is chosen stands in the field: an open list then shows everything.
        const isChosen = chosen !== null && inputValue === toWords(chosen);
        return find(isChosen ? '' : (inputValue ?? '')).has(item);
      }}
      translateWithId={toListWords}
      onChange={({ selectedItem }) => onChange(selectedItem?.id ?? '')}
    />
  );
}

/** The list asks for each of its items in turn, with the same text. */
function rememberLast<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}

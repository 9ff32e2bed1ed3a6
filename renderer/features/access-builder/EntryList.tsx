import type { ReactNode } from 'react';
import { Button, IconButton } from '@carbon/react';
import { Add, TrashCan } from '@carbon/react/icons';
import { accessBuilderWords as words } from '#app/words/access-builder.ts';
import { useFocusNext } from './use-focus-next.ts';

export interface Entry {
  readonly text: string;
  /** Said under the text: what is missing. */
  readonly note: string | null;
}

interface Props {
  readonly title: ReactNode;
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly open: number;
  readonly addLabel: string;
  /** False while an entry stands there of which nothing is chosen yet. */
  readonly mayAdd: boolean;
  readonly onOpen: (index: number) => void;
  readonly onRemove: (index: number) => void;
  readonly onAdd: () => void;
}

/** What there is of a kind that can be there several times; one of them is open below. A single one needs no list. */
export function EntryList(props: Props) {
  const { entries, open } = props;
  const { list, note: noteGone } = useFocusNext();
  const remove = (index: number): void => {
    noteGone(index);
    props.onRemove(index);
  };
  const only = entries.length === 1 && props.mayAdd ? entries[0] : undefined;
  return (
    <div className="gl-builder-list">
      <div className="gl-builder-list__head">
        <h3 className="gl-heading gl-grow">{props.title}</h3>
        {only !== undefined && (
          <Button kind="ghost" size="sm" renderIcon={TrashCan} onClick={() => remove(0)}>
            {words.removeOnly}
          </Button>
        )}
        {props.mayAdd && (
          <Button kind="ghost" size="sm" renderIcon={Add} onClick={props.onAdd}>
            {props.addLabel}
          </Button>
        )}
      </div>
      {entries.length > 1 && (
        <ul ref={list} className="gl-builder-entries" aria-label={props.label}>
          {entries.map(({ text, note }, index) => (
            <li key={index} className={`gl-builder-entry${index === open ? ' gl-builder-entry--open' : ''}`}>
              <button
                type="button"
                className="gl-builder-entry__text"
                aria-current={index === open}
                aria-label={words.policies.edit(text)}
                onClick={() => props.onOpen(index)}
              >
                <span>{text}</span>
                {note !== null && <span className="gl-small gl-warning-text">{note}</span>}
              </button>
              <IconButton kind="ghost" size="sm" align="left" label={words.remove(text)} onClick={() => remove(index)}>
                <TrashCan />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

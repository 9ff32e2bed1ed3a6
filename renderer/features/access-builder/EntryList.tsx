import { Button, IconButton } from '@carbon/react';
import { Add, TrashCan } from '@carbon/react/icons';
import { accessBuilderWords as words } from '#app/words/access-builder.ts';

export interface Entry {
  readonly text: string;
  /** Said under the text: what is missing, or that another entry is about the same. */
  readonly note: string | null;
}

interface Props {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly open: number;
  readonly addLabel: string;
  readonly mayAdd: boolean;
  readonly onOpen: (index: number) => void;
  readonly onRemove: (index: number) => void;
  readonly onAdd: () => void;
}

/** What there is of a kind that can be there several times. One of them is open below the list. */
export function EntryList(props: Props) {
  const { entries, open } = props;
  return (
    <div className="gl-builder-list">
      {(entries.length > 1 || props.mayAdd) && (
        <ul className="gl-builder-entries" aria-label={props.label}>
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
              <IconButton
                kind="ghost"
                size="sm"
                align="left"
                label={words.remove(text)}
                onClick={() => props.onRemove(index)}
              >
                <TrashCan />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <Button kind="ghost" size="sm" renderIcon={Add} disabled={!props.mayAdd} onClick={props.onAdd}>
        {props.addLabel}
      </Button>
    </div>
  );
}

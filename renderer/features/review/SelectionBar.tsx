import { useState } from 'react';
import { Button, IconButton } from '@carbon/react';
import { Close, Edit, SubtractAlt, UserFollow } from '@carbon/react/icons';
import { reviewWords } from '#app/words/review.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { useReview } from './review-context.tsx';
import type { Decisions } from './use-decisions.ts';
import { focusGrid } from './use-review-keys.ts';

const { selection: words } = reviewWords;

/** What can be done with everybody who is selected; nothing while nobody is. */
export function SelectionBar({ accesses, decisions }: { readonly accesses: number; readonly decisions: Decisions }) {
  const selected = useReview((state) => state.selected);
  const select = useReview((state) => state.select);
  const build = useReview((state) => state.build);
  const [isMoving, setMoving] = useState(false);
  if (selected.size === 0) return null;
  const end = (): void => {
    setMoving(false);
    select(new Set());
    focusGrid();
  };
  return (
    <>
      <div className="gl-selection" role="group" aria-label={words.label}>
        <span className="gl-grow gl-ellipsis">{words.count(selected.size)}</span>
        <Button
          size="md"
          renderIcon={UserFollow}
          disabled={!decisions.mayChange || accesses === 0}
          onClick={() => setMoving(true)}
        >
          {words.move}
        </Button>
        <Button
          size="md"
          renderIcon={Edit}
          disabled={!decisions.mayChange}
          onClick={() => build({ of: 'people', lines: [...selected] })}
        >
          {words.give}
        </Button>
        <Button
          size="md"
          renderIcon={SubtractAlt}
          disabled={!decisions.mayChange}
          onClick={() => {
            void decisions.drop([...selected]);
            end();
          }}
        >
          {words.drop}
        </Button>
        <IconButton size="md" align="bottom-end" label={words.clear} onClick={end}>
          <Close />
        </IconButton>
      </div>
      {isMoving && (
        <MoveDialog
          people={selected.size}
          accesses={accesses}
          onMove={(access) => {
            void decisions.move([...selected], access);
            end();
          }}
          onClose={() => {
            setMoving(false);
            focusGrid();
          }}
        />
      )}
    </>
  );
}

import { useState } from 'react';
import { Modal } from '@carbon/react';
import { reviewWords } from '#app/words/review.ts';
import { shellWords } from '#app/words/shell.ts';
import type { AccessView } from '../../workers/views.ts';
import { AccessList } from './AccessList.tsx';

const { move: words } = reviewWords;

/** Which access the selected people get instead of their own: the way without dragging. */
export function MoveDialog(props: {
  readonly people: number;
  readonly accesses: number;
  readonly onMove: (access: AccessView) => void;
  readonly onClose: () => void;
}) {
  const [chosen, setChosen] = useState<AccessView | null>(null);
  const move = (): void => {
    if (chosen !== null) props.onMove(chosen);
  };
  return (
    <Modal
      open
      size="sm"
      className="gl-list-dialog"
      modalHeading={words.title(props.people)}
      primaryButtonText={words.confirm(chosen?.number ?? null)}
      primaryButtonDisabled={chosen === null}
      secondaryButtonText={shellWords.cancel}
      selectorPrimaryFocus="#move-list"
      onRequestClose={props.onClose}
      onRequestSubmit={move}
    >
      <p className="gl-list-dialog__text">{words.text}</p>
      <div className="gl-list-dialog__list">
        <AccessList
          id="move-list"
          label={reviewWords.accesses.label}
          count={props.accesses}
          chosen={chosen}
          onChoose={setChosen}
          onDone={props.onMove}
        />
      </div>
    </Modal>
  );
}

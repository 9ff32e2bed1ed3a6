import { useRef, useState } from 'react';

/** A cell being typed into. Enter keeps, Esc leaves it as it was; going elsewhere keeps. */
export function CellEditor(props: {
  readonly label: string;
  readonly text: string;
  /** With the new text, or null when the cell stays as it was. `byKey` when the focus goes back to the table. */
  readonly onDone: (text: string | null, byKey: boolean) => void;
}) {
  const [text, setText] = useState(props.text);
  const isDone = useRef(false);
  const end = (kept: string | null, byKey: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    props.onDone(kept, byKey);
  };
  return (
    <input
      className="gl-cell-editor"
      aria-label={props.label}
      autoFocus
      spellCheck={false}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => end(text, false)}
      onKeyDown={(event) => {
        // The table's keys and the window's undo mean something else while typing, and nothing scrolls away under the cursor.
        event.stopPropagation();
        if (event.key === 'Enter') end(text, true);
        else if (event.key === 'Escape') end(null, true);
        else if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
        event.preventDefault();
      }}
    />
  );
}

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button, TextInput } from '@carbon/react';
import type { SourceInfo } from '#app/import/derived.ts';
import { importWords } from '#app/words/import.ts';
import { wordIssue } from '#app/words/issues.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { useAnnouncements, useDraft } from '../../stores/stores-context.tsx';
import { placeBeside } from './place-beside.ts';
import type { CellPlace } from './SourceCell.tsx';

const { cell: words } = importWords;

interface Props {
  readonly source: SourceInfo;
  readonly place: CellPlace;
  readonly sign: HTMLElement;
  readonly frozen: boolean;
  onClose(): void;
}

/** What was found in a cell, in whole sentences, and the ways to put it right: the suggestion, or another value. */
export function CellFindings({ source, place, sign, frozen, onClose }: Props) {
  const { line, column } = place;
  const heading = useId();
  const findings = useAnswer('cell-findings', { file: source.fileId, line, column });
  const decide = useDraft((state) => state.decide);
  const announce = useAnnouncements((state) => state.announce);
  const box = usePopover(sign, findings !== undefined);
  const header = source.columns.find(({ index }) => index === column)?.header ?? null;
  const done = (spoken: string): void => {
    announce(spoken);
    // The sign goes with what it stood for.
    sign.closest<HTMLElement>('[role="region"]')?.focus();
    onClose();
  };
  const keep = (to: number, value: string): void => {
    decide({ type: 'edit', file: source.fileId, line, column: to, value });
    done(words.kept(line, value));
  };
  const leaveOut = (): void => {
    decide({ type: 'drop', file: source.fileId, line });
    done(words.leftOut(line));
  };
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-labelledby={heading}
      className="gl-cell-findings gl-stack"
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      <h3 id={heading} className="gl-heading">
        {header === null ? words.row(line) : words.title(line, header)}
      </h3>
      {findings?.map(({ issue, fix }, index) => (
        <div key={index} className="gl-cell-findings__one">
          <FindingIcon severity={issue.severity} />
          <p className="gl-grow">{wordIssue(issue).message}</p>
          {fix !== null && !frozen && (
            <Button size="sm" kind="tertiary" onClick={() => keep(fix.column, fix.value)}>
              {words.use(issue.suggestion ?? fix.value)}
            </Button>
          )}
        </div>
      ))}
      {column !== null && header !== null && !frozen && (
        <Retyped key={place.value} header={header} value={place.value} onKeep={(value) => keep(column, value)} />
      )}
      {column === null && !frozen && (
        <Button size="sm" kind="ghost" onClick={leaveOut}>
          {words.leaveOut}
        </Button>
      )}
      {column === null && source.role === 'people' && <p className="gl-small gl-secondary">{words.rowHelp}</p>}
    </div>
  );
}

function Retyped(props: { readonly header: string; readonly value: string; onKeep(value: string): void }) {
  const [value, setValue] = useState(props.value);
  const id = useId();
  return (
    <form
      className="gl-cell-findings__form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onKeep(value);
      }}
    >
      <TextInput
        id={id}
        size="sm"
        dir="auto"
        labelText={props.header}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button size="sm" type="submit" disabled={value === props.value}>
        {words.keep}
      </Button>
    </form>
  );
}

/** Opens over everything, beside the sign, with the focus on the first thing to do; Esc and a click elsewhere close it. */
function usePopover(sign: HTMLElement, isFilled: boolean) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    // It is placed again when its findings have come and made it taller.
    if (!element.matches(':popover-open')) element.showPopover();
    const { left, top } = placeBeside(sign.getBoundingClientRect(), element.getBoundingClientRect(), {
      width: window.innerWidth,
      height: window.innerHeight,
    });
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }, [sign, isFilled]);
  useEffect(() => {
    if (isFilled) box.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [isFilled]);
  return box;
}

import { useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { Compare } from '@carbon/react/icons';
import { toPair } from '#app/import/kept-apart.ts';
import { formatNumber } from '#app/words/format.ts';
import { neighbourWords } from '#app/words/neighbours.ts';
import { reviewWords } from '#app/words/review.ts';
import { useMeasuredRows } from '../../components/use-virtual-rows.ts';
import { usePages } from '../../components/use-pages.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { Page } from '../../workers/protocol.ts';
import type { AccessView } from '../../workers/views.ts';
import { AccessTags, BroadLine } from './AccessTags.tsx';
import { hasRows } from './drag-rows.ts';
import { useKeptApart } from './use-kept-apart.ts';
import './access-list.scss';

const { accesses: words } = reviewWords;

/** Pixels: an entry with one tag. Others are measured. */
const USUAL_HEIGHT = 72;

/** The kinds of access as a list box: arrows choose, Enter shows only their people. Only those in sight are in the page. */
export function AccessList(props: {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: AccessView | null;
  readonly onChoose: (access: AccessView) => void;
  /** Called after Enter or a double click: the choice is made. */
  readonly onDone: (access: AccessView) => void;
  /** Called when rows of the table were dropped on an access. Absent: nothing can be dropped here. */
  readonly onDropRows?: (access: AccessView) => void;
}) {
  const { id, chosen, count, onChoose, onDone, onDropRows } = props;
  const deriver = useDeriver();
  const version = useDraft((state) => state.version);
  const { scroller, measure, scrollTo, ...rows } = useMeasuredRows({ count, usualHeight: USUAL_HEIGHT });
  const fetch = useCallback((page: Page) => deriver.ask('accesses', page), [deriver]);
  const accessAt = usePages({ scope: '', version, from: rows.from, to: rows.to, fetch });
  const at = (chosen?.number ?? 1) - 1;
  const keptApart = useKeptApart();
  const [under, setUnder] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const go = async (index: number): Promise<void> => {
    const next = Math.min(count - 1, Math.max(0, index));
    wanted.current = next;
    const [access] = await deriver.ask('accesses', { from: next, to: next + 1 });
    // A later key press was quicker.
    if (access === undefined || wanted.current !== next) return;
    onChoose(access);
    scrollTo(next);
  };
  /** What the cursor is on is taken, also when the key comes before the answer to the last one. */
  const take = async (index: number): Promise<void> => {
    const [access] = await deriver.ask('accesses', { from: index, to: index + 1 });
    if (access === undefined) return;
    onChoose(access);
    onDone(access);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = wanted.current ?? at;
    if (event.key === 'ArrowDown') void go(from + 1);
    else if (event.key === 'ArrowUp') void go(from - 1);
    else if (event.key === 'Home') void go(0);
    else if (event.key === 'End') void go(count - 1);
    else if (event.key === 'Enter') void take(from);
    else return;
    event.preventDefault();
  };
  const shown = Array.from({ length: rows.to - rows.from }, (_, index) => rows.from + index);
  return (
    <div
      ref={scroller}
      id={id}
      role="listbox"
      tabIndex={0}
      className="gl-access-list"
      aria-label={props.label}
      aria-activedescendant={at >= rows.from && at < rows.to ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ blockSize: rows.before }} />
      {shown.map((index) => {
        const access = accessAt(index);
        const near = access === undefined ? null : wordNear(access, keptApart);
        return (
          <div
            key={index}
            id={`${id}-${index}`}
            ref={measure}
            data-index={index}
            role="option"
            aria-selected={index === at}
            aria-setsize={count}
            aria-posinset={index + 1}
            aria-label={access === undefined ? reviewWords.loading : toSpoken(access, near)}
            className={toClass(index === at, index === under)}
            onClick={() => {
              wanted.current = null;
              if (access !== undefined) onChoose(access);
            }}
            onDoubleClick={() => access !== undefined && onDone(access)}
            onDragOver={(event) => {
              if (onDropRows === undefined || access === undefined || !hasRows(event.dataTransfer)) return;
              event.preventDefault();
              setUnder(index);
            }}
            onDragLeave={() => setUnder(null)}
            onDrop={(event) => {
              setUnder(null);
              if (onDropRows === undefined || access === undefined) return;
              event.preventDefault();
              onDropRows(access);
            }}
          >
            {access !== undefined && <Entry access={access} near={near} />}
          </div>
        );
      })}
      <div role="presentation" style={{ blockSize: rows.after }} />
    </div>
  );
}

function toClass(isChosen: boolean, isUnder: boolean): string {
  const name = 'gl-access-list__entry';
  return `${name}${isChosen ? ` ${name}--chosen` : ''}${isUnder ? ` ${name}--under` : ''}`;
}

function Entry({ access, near }: { readonly access: AccessView; readonly near: string | null }) {
  const size = words.size(access.people, access.invitations.length);
  return (
    <>
      <AccessTags tags={access.tags} />
      <span className="gl-row gl-small">
        <span className="gl-grow">
          <span className="gl-strong">{size.people}</span> {size.rest}
        </span>
        <span>{formatNumber(access.number)}</span>
      </span>
      <BroadLine tags={access.tags} />
      {near !== null && (
        <span className="gl-status gl-small gl-secondary">
          <Compare aria-hidden />
          {near}
        </span>
      )}
    </>
  );
}

/** "One option away from 6"; null where nothing is that near, or the two are to stay apart. */
function wordNear({ key, near }: AccessView, keptApart: ReadonlySet<string>): string | null {
  if (near?.apart !== 1 || keptApart.has(toPair(key, near.key))) return null;
  return neighbourWords.away(near.apart, near.number);
}

function toSpoken({ number, tags, people, invitations }: AccessView, near: string | null): string {
  const texts = tags.length === 0 ? [words.noOptions] : tags.map(({ text }) => text);
  const sentence = words.spoken(number, texts, people, invitations.length);
  return near === null ? sentence : `${sentence} ${near}.`;
}

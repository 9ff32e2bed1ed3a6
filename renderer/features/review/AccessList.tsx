import { useCallback, useEffect, useState, type KeyboardEvent } from 'react';
import { Compare } from '@carbon/react/icons';
import { formatNumber } from '#app/words/format.ts';
import { reviewWords } from '#app/words/review.ts';
import { useMeasuredRows } from '../../components/use-virtual-rows.ts';
import { usePages } from '../../components/use-pages.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { AccessView, Page } from '../../workers/protocol.ts';
import { AccessTags, BroadLine } from './AccessTags.tsx';
import { useReview } from './review-context.tsx';

const { accesses: words } = reviewWords;

/** Pixels: an entry with one tag. Others are measured. */
const USUAL_HEIGHT = 72;

/** The kinds of access as a list box: arrows choose, Enter shows only their people. Only those in sight are in the page. */
export function AccessList(props: {
  readonly count: number;
  readonly chosen: AccessView | null;
  /** Called after Enter or a double click: the choice is made. */
  readonly onDone: () => void;
}) {
  const { chosen, count } = props;
  const deriver = useDeriver();
  const version = useDraft((state) => state.version);
  const choose = useReview((state) => state.choose);
  const showScope = useReview((state) => state.showScope);
  const { scroller, measure, scrollTo, ...rows } = useMeasuredRows({ count, usualHeight: USUAL_HEIGHT });
  const fetch = useCallback((page: Page) => deriver.ask('accesses', page), [deriver]);
  const accessAt = usePages({ scope: '', version, from: rows.from, to: rows.to, fetch });
  const at = (chosen?.number ?? 1) - 1;
  const [wanted, setWanted] = useState<number | null>(null);
  const wantedAccess = wanted === null ? undefined : accessAt(wanted);
  useEffect(() => {
    if (wantedAccess === undefined) return;
    choose(wantedAccess.key);
  }, [wantedAccess, choose]);

  const go = (index: number): void => {
    const next = Math.min(count - 1, Math.max(0, index));
    setWanted(next);
    scrollTo(next);
  };
  const finish = (): void => {
    showScope('chosen');
    props.onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(count - 1);
    else if (event.key === 'Enter') finish();
    else return;
    event.preventDefault();
  };
  const shown = Array.from({ length: rows.to - rows.from }, (_, index) => rows.from + index);
  return (
    <div
      ref={scroller}
      id="access-list"
      role="listbox"
      tabIndex={0}
      className="gl-access-list"
      aria-label={words.label}
      aria-activedescendant={at >= rows.from && at < rows.to ? `access-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ blockSize: rows.before }} />
      {shown.map((index) => {
        const access = accessAt(index);
        return (
          <div
            key={index}
            id={`access-${index}`}
            ref={measure}
            data-index={index}
            role="option"
            aria-selected={index === at}
            aria-setsize={count}
            aria-posinset={index + 1}
            aria-label={access === undefined ? reviewWords.loading : toSpoken(access)}
            className={`gl-access-list__entry${index === at ? ' gl-access-list__entry--chosen' : ''}`}
            onClick={() => access !== undefined && choose(access.key)}
            onDoubleClick={finish}
          >
            {access !== undefined && <Entry access={access} />}
          </div>
        );
      })}
      <div role="presentation" style={{ blockSize: rows.after }} />
    </div>
  );
}

function Entry({ access }: { readonly access: AccessView }) {
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
      {access.near !== null && (
        <span className="gl-status gl-small gl-secondary">
          <Compare aria-hidden />
          {words.away(access.near.number)}
        </span>
      )}
    </>
  );
}

function toSpoken({ number, tags, people, invitations, near }: AccessView): string {
  const texts = tags.length === 0 ? [words.noOptions] : tags.map(({ text }) => text);
  const sentence = words.spoken(number, texts, people, invitations.length);
  return near === null ? sentence : `${sentence} ${words.away(near.number)}.`;
}

import { useCallback, useMemo, useState } from 'react';
import type { SubmissionSnapshot } from '#app/contract/views.ts';
import { useNow } from '../../components/use-now.ts';
import { applyFilter, toRows, type Filter, type Row } from './track-facts.ts';

/** What a person looks at and has chosen among the people of a submission. Nothing of it is kept beyond the page. */
export interface Track {
  /** Milliseconds UTC, renewed every half minute. */
  readonly now: number;
  readonly rows: readonly Row[];
  readonly shown: readonly Row[];
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  /** E-mails of selected people, shown or not. */
  readonly selected: ReadonlySet<string>;
  readonly select: (emails: readonly string[], on: boolean) => void;
  readonly clear: () => void;
  /** E-mail of the person the keys are at; null before the first key. */
  readonly current: string | null;
  readonly setCurrent: (email: string | null) => void;
  /** E-mail of the person in the drawer; null while it is closed. */
  readonly opened: string | null;
  readonly setOpened: (email: string | null) => void;
  /** Moves to a person and opens their drawer. */
  readonly open: (email: string) => void;
}

export function useTrack(snapshot: SubmissionSnapshot): Track {
  const now = useNow();
  const [filter, setFilter] = useState<Filter>({ kind: 'all' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  // Stable, so that a row is drawn again only when something of it has changed.
  const select = useCallback((emails: readonly string[], on: boolean): void => {
    setSelected((before) => {
      const after = new Set(before);
      for (const email of emails) {
        if (on) after.add(email);
        else after.delete(email);
      }
      return after;
    });
  }, []);
  const open = useCallback((email: string): void => {
    setCurrent(email);
    setOpened(email);
  }, []);
  const rows = useMemo(() => toRows(snapshot.tracked, now), [snapshot.tracked, now]);
  const shown = useMemo(() => applyFilter(rows, filter), [rows, filter]);
  return {
    now,
    rows,
    shown,
    filter,
    setFilter,
    selected,
    select,
    clear: () => setSelected(new Set()),
    current,
    setCurrent,
    opened,
    setOpened,
    open,
  };
}

import { useState } from 'react';
import { SelectableTag } from '@carbon/react';
import { INVITATION_LIFETIME_DAYS } from '#app/submission/status.ts';
import { statusWords } from '#app/words/status.ts';
import { trackWords } from '#app/words/track.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';
import { applyFilter, LIMIT_DAYS, toFilterTags, type Filter, type FilterTag } from './track-facts.ts';
import type { Track } from './use-track.ts';

const { filters: words } = trackWords;

/** Tags whose counts sum up to all; rare states stand under More. One is chosen at a time. */
export function FilterTags({ track }: { readonly track: Track }) {
  const { rows, filter, setFilter } = track;
  const [more, setMore] = useState(false);
  const announce = useAnnouncements((state) => state.announce);
  const { usual, rare } = toFilterTags(rows);
  const choose = (next: Filter): void => {
    setFilter(next);
    announce(words.spoken(applyFilter(rows, next).length));
  };
  const isChosen = (tag: FilterTag): boolean => filter.kind === 'standing' && filter.standing === tag.standing;
  const shown = more ? [...usual, ...rare] : [...usual, ...rare.filter(isChosen)];
  return (
    <div className="gl-track__filters" role="group" aria-label={words.label}>
      <SelectableTag
        size="md"
        text={words.all(rows.length)}
        selected={filter.kind === 'all'}
        onChange={() => choose({ kind: 'all' })}
      />
      {(filter.kind === 'long' || filter.kind === 'day') && (
        <SelectableTag
          size="md"
          text={words.one(toAgeWords(filter), track.shown.length)}
          selected
          onChange={() => choose({ kind: 'all' })}
        />
      )}
      {shown.map((tag) => (
        <SelectableTag
          key={tag.standing}
          size="md"
          text={words.one(statusWords.short[tag.standing], tag.count)}
          selected={isChosen(tag)}
          onChange={(on: boolean) => choose(on ? { kind: 'standing', standing: tag.standing } : { kind: 'all' })}
        />
      ))}
      {rare.length > 0 && (
        <button type="button" className="gl-link gl-small" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? words.fewer : words.more}
        </button>
      )}
    </div>
  );
}

function toAgeWords(filter: Filter): string {
  if (filter.kind === 'day') return words.day(filter.day, filter.day >= INVITATION_LIFETIME_DAYS);
  return words.long(LIMIT_DAYS);
}

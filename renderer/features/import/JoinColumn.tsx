import { useState } from 'react';
import { Dropdown } from '@carbon/react';
import { importWords } from '#app/words/import.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import type { DraftFacts } from '../../workers/views.ts';

const { join: words } = importWords;

/** The column to join on, chosen by hand. */
export function JoinColumn({ facts }: { readonly facts: DraftFacts }) {
  const [open, setOpen] = useState(facts.join === null);
  const decide = useDraft((state) => state.decide);
  const people = facts.sources.find(({ role }) => role === 'people');
  const columns = (people?.columns ?? []).filter(({ field, reason }) => field !== 'email' && reason !== 'dropped');
  if (!open) {
    return (
      <button type="button" className="gl-link" onClick={() => setOpen(true)}>
        {words.another}
      </button>
    );
  }
  return (
    <Dropdown
      id="join-column"
      size="sm"
      autoAlign
      titleText={words.choose}
      label={words.choose}
      items={columns.map(({ header }) => header)}
      selectedItem={facts.join?.on ?? null}
      onChange={({ selectedItem }) => {
        if (selectedItem !== null && selectedItem !== facts.join?.on) decide({ type: 'join', on: selectedItem });
      }}
    />
  );
}

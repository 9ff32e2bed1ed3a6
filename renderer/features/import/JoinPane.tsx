import { useState } from 'react';
import { CheckmarkFilled, Link as LinkIcon } from '@carbon/react/icons';
import { Dropdown } from '@carbon/react';
import { formatNumber } from '#app/words/format.ts';
import { importWords } from '#app/words/import.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import { useAnnouncements, useDraft } from '../../stores/stores-context.tsx';
import { useDeriver } from '../../workers/deriver-context.tsx';
import type { DraftFacts, JoinSummary } from '../../workers/protocol.ts';

const { join: words } = importWords;

/** Keys named in the pane; the rest is a count. */
const NAMED = 5;

interface Props {
  readonly facts: DraftFacts;
  readonly frozen: boolean;
}

/** How people and access list found each other, and who did not. */
export function JoinPane({ facts, frozen }: Props) {
  const { join } = facts;
  return (
    <section className="gl-pane__section gl-join">
      {join === null ? (
        <>
          <h2 className="gl-heading">{words.none}</h2>
          <p className="gl-secondary">{words.noneText}</p>
        </>
      ) : (
        <>
          <h2 className="gl-heading">{words.title(join.on)}</h2>
          <JoinCounts join={join} />
          <JoinFindings join={join} facts={facts} frozen={frozen} />
        </>
      )}
      {!frozen && <JoinColumn facts={facts} />}
    </section>
  );
}

function JoinCounts({ join }: { readonly join: JoinSummary }) {
  return (
    <div className="gl-join__counts">
      <span>
        <strong className="gl-title">{formatNumber(join.peopleKeys)}</strong>
        <span className="gl-small gl-secondary">{words.people(join.peopleKeys)}</span>
      </span>
      <LinkIcon size={20} className="gl-icon-quiet" aria-hidden />
      <span>
        <strong className="gl-title">{formatNumber(join.accessKeys)}</strong>
        <span className="gl-small gl-secondary">{words.access(join.accessKeys)}</span>
      </span>
    </div>
  );
}

function JoinFindings({ join, facts, frozen }: Props & { readonly join: JoinSummary }) {
  return (
    <>
      <p className="gl-join__line">
        <CheckmarkFilled className="gl-icon-proven" aria-hidden />
        <span className="gl-grow">{words.inBoth(join.inBoth)}</span>
        <span className="gl-secondary">{words.rows(join.rowsInBoth)}</span>
      </p>
      {join.peopleOnlyCount > 0 && (
        <>
          <p className="gl-join__line">
            <FindingIcon severity="error" />
            <span className="gl-grow">{words.peopleOnly(join.peopleOnlyCount)}</span>
            <span className="gl-secondary">{words.rows(join.rowsPeopleOnly)}</span>
          </p>
          <ul className="gl-small gl-join__keys">
            {join.peopleOnly.slice(0, NAMED).map(({ key, suggestion }) => (
              <li key={key}>
                {words.quote(key)}.{' '}
                {suggestion !== undefined && (
                  <Correction facts={facts} wrong={key} right={suggestion} disabled={frozen} />
                )}
              </li>
            ))}
            {join.peopleOnlyCount > NAMED && (
              <li className="gl-secondary">{words.more(join.peopleOnlyCount - NAMED)}</li>
            )}
          </ul>
        </>
      )}
      {join.accessOnlyCount > 0 && (
        <p className="gl-join__line">
          <FindingIcon severity="notice" />
          <span className="gl-nowrap">{words.accessOnly(join.accessOnlyCount)}</span>
          <span className="gl-secondary gl-ellipsis gl-grow gl-number" title={join.accessOnly.join(', ')}>
            {join.accessOnly.join(', ')}
          </span>
        </p>
      )}
    </>
  );
}

interface CorrectionProps {
  readonly facts: DraftFacts;
  readonly wrong: string;
  readonly right: string;
  readonly disabled: boolean;
}

/** "Did you mean Facilities?": one click corrects every row with the wrong key, as one step. */
function Correction({ facts, wrong, right, disabled }: CorrectionProps) {
  const decide = useDraft((state) => state.decide);
  const announce = useAnnouncements((state) => state.announce);
  const deriver = useDeriver();
  const people = facts.sources.find(({ role }) => role === 'people');
  const column = people?.columns.find(({ field }) => field === 'profile');
  if (people === undefined || column === undefined) return null;
  const correct = async (): Promise<void> => {
    const lines = await deriver.ask('lines-with', { column: column.index, value: wrong });
    decide(
      ...lines.map(
        (line) => ({ type: 'edit', file: people.fileId, line, column: column.index, value: right }) as const,
      ),
    );
    announce(words.replaced(wrong, right, lines.length));
  };
  return (
    <>
      {words.didYouMean}{' '}
      <button
        type="button"
        className="gl-link gl-small gl-underlined"
        disabled={disabled}
        onClick={() => void correct()}
      >
        {right}
      </button>
      ?
    </>
  );
}

/** The column to join on, chosen by hand. */
function JoinColumn({ facts }: { readonly facts: DraftFacts }) {
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

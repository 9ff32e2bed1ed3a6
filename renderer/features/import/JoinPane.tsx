import { CheckmarkFilled, Link as LinkIcon } from '@carbon/react/icons';
import { formatNumber } from '#app/words/format.ts';
import { importWords } from '#app/words/import.ts';
import { FindingIcon } from '../../components/FindingIcon.tsx';
import type { DraftFacts, JoinSummary } from '../../workers/views.ts';
import { JoinColumn } from './JoinColumn.tsx';
import { KeyCorrection } from './KeyCorrection.tsx';

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
                  <KeyCorrection facts={facts} wrong={key} right={suggestion} disabled={frozen} />
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

import { useState } from 'react';
import { Link } from '@carbon/react';
import { Add, Edit, Subtract } from '@carbon/react/icons';
import type { CatalogChanges as Changes } from '#app/contract/views.ts';
import { catalogChangeWords as words } from '#app/words/catalog-changes.ts';
import { useNow } from '../../components/use-now.ts';
import { formatRoute } from '../../routing/route.ts';
import { useDraftNames } from './use-draft-names.ts';

/** A refresh that changes more than these is shown in whole when asked for. */
const FIRST = 20;
/** Drafts named beside a change; the others are counted. */
const MOST_DRAFTS = 3;

const SIGNS = {
  added: <Add className="gl-icon-added" aria-hidden />,
  renamed: <Edit className="gl-icon-active" aria-hidden />,
  removed: <Subtract className="gl-icon-error" aria-hidden />,
};

/** What the last refresh found added, renamed and removed, and which drafts it touches. */
export function CatalogChanges({
  changes,
  fetchedAt,
}: {
  readonly changes: Changes | null;
  readonly fetchedAt: string;
}) {
  const now = useNow();
  const names = useDraftNames();
  const [showsAll, setShowsAll] = useState(false);
  if (changes === null) return <p className="gl-small gl-secondary">{words.first}</p>;
  if (changes.list.length === 0) return <p className="gl-small gl-secondary">{words.none}</p>;
  const shown = showsAll ? changes.list : changes.list.slice(0, FIRST);
  const caption = words.between(changes.since, fetchedAt, now);
  return (
    <>
      <p className="gl-small gl-secondary">{caption}</p>
      <table className="gl-table gl-table--xs gl-catalog-changes" aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.effect}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <tr key={`${change.change} ${change.kind} ${change.id}`}>
              <td>
                <span className="gl-status">
                  {SIGNS[change.change]}
                  {words[change.change]}
                </span>
              </td>
              <td>{words.kinds[change.kind]}</td>
              <td title={change.name}>
                {change.formerName !== undefined && <s className="gl-secondary">{change.formerName}</s>} {change.name}
              </td>
              <td className="gl-secondary">
                {words.effects[change.change]}
                <TouchedDrafts drafts={change.drafts} names={names} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < changes.list.length && (
        <button type="button" className="gl-link gl-account__all" onClick={() => setShowsAll(true)}>
          {words.all(changes.list.length)}
        </button>
      )}
    </>
  );
}

/** The drafts that name what has changed, each a link. Those deleted since are none. */
function TouchedDrafts(props: { readonly drafts: readonly string[]; readonly names: ReadonlyMap<string, string> }) {
  const known = props.drafts.filter((draft) => props.names.has(draft));
  if (known.length === 0) return null;
  return (
    <>
      {'. '}
      {words.usedBy(known.length)}{' '}
      {known.slice(0, MOST_DRAFTS).map((draft, index) => (
        <span key={draft}>
          {index > 0 && ', '}
          <Link href={formatRoute({ screen: 'draft', draft, step: 'review' })}>{props.names.get(draft)}</Link>
        </span>
      ))}
      {known.length > MOST_DRAFTS && ` ${words.moreDrafts(known.length - MOST_DRAFTS)}`}
    </>
  );
}

import { useState } from 'react';
import type { AccessProfile } from '#app/access/profile.ts';
import { savedProfileWords as words } from '#app/words/saved-profiles.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useFailureToState } from '../../components/use-failure.ts';
import { ProfileRow } from './ProfileRow.tsx';
import { RemoveProfileDialog } from './RemoveProfileDialog.tsx';
import { useProfiles } from './use-profiles.ts';

/** Access saved under names for this account: what each gives, renaming and deleting. */
export function ProfilesSection({ account }: { readonly account: string }) {
  const { list, catalog, rename, remove } = useProfiles(account);
  const { failure, run, dismiss } = useFailureToState();
  const [deleting, setDeleting] = useState<AccessProfile | null>(null);
  if (list === null) return null;
  return (
    <section className="gl-account__section">
      <div className="gl-account__line">
        <h2 className="gl-heading">{words.title}</h2>
        <span className="gl-small gl-secondary gl-grow">{words.note}</span>
      </div>
      <FailureNotice failure={failure} onClose={dismiss} />
      {list.length === 0 ? (
        <p className="gl-body">{words.none}</p>
      ) : (
        <table className="gl-table gl-profiles" aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.access}</th>
              <th scope="col">
                <span className="gl-hidden">{words.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((profile) => (
              <ProfileRow
                key={profile.name}
                profile={profile}
                others={list.filter((other) => other !== profile)}
                catalog={catalog}
                onRename={(name) => run(() => rename(profile, name))}
                onDelete={() => setDeleting(profile)}
              />
            ))}
          </tbody>
        </table>
      )}
      {deleting !== null && (
        <RemoveProfileDialog
          name={deleting.name}
          onClose={() => setDeleting(null)}
          onDelete={() => {
            setDeleting(null);
            run(() => remove(deleting));
          }}
        />
      )}
    </section>
  );
}

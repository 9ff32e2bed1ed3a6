import { useMemo } from 'react';
import { listRoles, listServices } from '#app/access/choices.ts';
import { isBlank, withService } from '#app/access/policy-form.ts';
import { findTwin, replacePolicy } from '#app/access/policy-list.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { ACCOUNT_MANAGEMENT_SERVICES } from '#app/access/services.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { ChoiceBox } from './ChoiceBox.tsx';
import { EntryList } from './EntryList.tsx';
import { toPolicyEntry } from './entry-words.ts';
import { RoleTable } from './RoleTable.tsx';
import type { Builder } from './use-builder.ts';

const { management: words, policies } = accessBuilderWords;

const WIDE = [
  { id: 'all-account-management', name: words.all },
  { id: 'all-iam-account-management', name: words.allIam },
];

/** Policies on the services that look after the account: all, all of IAM, or one; never in a resource group. */
export function ManagementPanel({ builder }: { readonly builder: Builder }) {
  const catalog = useDraft((state) => state.catalog);
  const { management } = builder.form;
  const open = builder.open.management;
  const policy = management[open]!;
  const choices = useMemo(() => {
    const known = [...ACCOUNT_MANAGEMENT_SERVICES].map((id) => ({ id, name: id }));
    return [...WIDE, ...(catalog === null ? known : listServices(catalog, true, (name) => name))];
  }, [catalog]);
  const change = (next: typeof policy): void => builder.change({ management: replacePolicy(management, open, next) });
  return (
    <div className="gl-stack gl-stack--wide">
      <p className="gl-secondary">{words.text}</p>
      <EntryList
        title={words.title}
        label={policies.list}
        entries={management.map((each, index) => toPolicyEntry(each, index, builder.missing, catalog))}
        open={open}
        addLabel={words.add}
        mayAdd={management.every((each) => !isBlank(each))}
        onOpen={(index) => builder.openEntry('management', index)}
        onRemove={(index) => builder.removeEntry('management', index)}
        onAdd={() => builder.addEntry('management')}
      />
      <ChoiceBox
        key={`${open} ${management.length}`}
        id="builder-management"
        label={policies.service}
        placeholder={policies.servicePlaceholder}
        choices={choices}
        value={policy.service}
        toWords={({ id, name }) => (WIDE.some((wide) => wide.id === id) ? name : policies.serviceName(name, id))}
        onChange={(service) => change(withService(policy, service))}
      />
      {findTwin(management, policy) !== -1 && <p className="gl-small gl-warning-text">{policies.same}</p>}
      <RoleTable
        roles={listRoles(catalog, policy)}
        chosen={policy.roles}
        hasService={policy.service !== ''}
        onChange={(roles) => change({ ...policy, roles })}
      />
    </div>
  );
}

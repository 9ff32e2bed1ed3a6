import { Checkbox } from '@carbon/react';
import { toLabels } from '#app/access/catalog-labels.ts';
import { listRoles } from '#app/access/choices.ts';
import { GROUP_ITSELF, narrowingOf, type PolicyForm, withService } from '#app/access/policy-form.ts';
import { groupOf, hasViewer, setViewer } from '#app/access/policy-list.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { NarrowingFields } from './NarrowingFields.tsx';
import { PlaceChoice } from './PlaceChoice.tsx';
import { ResourceGroupBox } from './ResourceGroupBox.tsx';
import { RoleTable } from './RoleTable.tsx';
import { ServiceBox } from './ServiceBox.tsx';
import { WildcardLines } from './WildcardLines.tsx';

const { policies: words } = accessBuilderWords;

/** One policy: on what, where, and with which roles. */
export function PolicyEditor(props: {
  readonly policy: PolicyForm;
  readonly policies: readonly PolicyForm[];
  /** Whether another policy of the access is about the same. */
  readonly hasTwin: boolean;
  readonly onChange: (policy: PolicyForm) => void;
  readonly onChangeAll: (policies: readonly PolicyForm[]) => void;
}) {
  const { policy, onChange } = props;
  const catalog = useDraft((state) => state.catalog);
  const isItself = policy.service === GROUP_ITSELF;
  const isPart = policy.place === 'part' && !isItself;
  return (
    <>
      <div className="gl-policy-fields">
        <ServiceBox value={policy.service} onChange={(service) => onChange(withService(policy, service))} />
        <ResourceGroupBox policy={policy} onChange={onChange} />
      </div>
      {!isItself && <PlaceChoice policy={policy} onChange={onChange} />}
      {isPart && narrowingOf(policy).length > 0 && <NarrowingFields policy={policy} onChange={onChange} />}
      {isPart && <WildcardLines policy={policy} />}
      {props.hasTwin && <p className="gl-small gl-warning-text">{words.same}</p>}
      <RoleTable
        roles={listRoles(catalog, policy)}
        chosen={policy.roles}
        hasService={policy.service !== ''}
        onChange={(roles) => onChange({ ...policy, roles })}
      />
      <ViewerBeside {...props} />
    </>
  );
}

/** Viewer on the resource group itself, beside a policy in it. */
function ViewerBeside(props: {
  readonly policy: PolicyForm;
  readonly policies: readonly PolicyForm[];
  readonly onChangeAll: (policies: readonly PolicyForm[]) => void;
}) {
  const catalog = useDraft((state) => state.catalog);
  const group = groupOf(props.policy);
  if (group === null) return null;
  return (
    <Checkbox
      id="builder-viewer"
      labelText={words.viewer(toLabels(catalog).resourceGroup(group))}
      helperText={words.viewerHelp}
      checked={hasViewer(props.policies, group)}
      onChange={(_, { checked }) => props.onChangeAll(setViewer(props.policies, group, checked))}
    />
  );
}

import { Dropdown, TextInput } from '@carbon/react';
import { GROUP_ITSELF, type PolicyForm, withResourceGroup } from '#app/access/policy-form.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { useDraft } from '../../stores/stores-context.tsx';

const { policies: words } = accessBuilderWords;

/** The resource group that a policy is in, or on. Without a catalog its id is typed. */
export function ResourceGroupBox({
  policy,
  onChange,
}: {
  readonly policy: PolicyForm;
  readonly onChange: (policy: PolicyForm) => void;
}) {
  const groups = useDraft(({ catalog }) => catalog?.resourceGroups ?? null);
  const value = policy.place === 'account' ? '' : policy.resourceGroup;
  const change = (id: string): void => onChange(withResourceGroup(policy, id));
  if (groups === null) {
    return (
      <TextInput
        id="builder-resource-group"
        size="md"
        labelText={words.resourceGroupByHand}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    );
  }
  const isGone = value !== '' && value !== '*' && !groups.some(({ id }) => id === value);
  const items = [
    ...(policy.service === GROUP_ITSELF ? [] : [{ id: '', name: words.noGroup }]),
    ...groups.map(({ id, name }) => ({ id, name })),
    { id: '*', name: words.anyGroup },
    ...(isGone ? [{ id: value, name: value }] : []),
  ];
  return (
    <Dropdown
      id="builder-resource-group"
      size="md"
      autoAlign
      titleText={words.resourceGroup}
      label={words.chooseGroup}
      items={items}
      selectedItem={items.find(({ id }) => id === value) ?? null}
      itemToString={(item) => item?.name ?? ''}
      onChange={({ selectedItem }) => change(selectedItem?.id ?? '')}
    />
  );
}

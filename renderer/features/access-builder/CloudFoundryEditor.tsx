import { Checkbox, Dropdown, TextInput } from '@carbon/react';
import type { CatalogCfOrganization } from '#app/access/catalog.ts';
import { CF_ORG_ROLES, CF_SPACE_ROLES, type CloudFoundryForm } from '#app/access/cloud-foundry-form.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { useDraft } from '../../stores/stores-context.tsx';

const { cloudFoundry: words } = accessBuilderWords;

interface Props {
  readonly form: CloudFoundryForm;
  readonly onChange: (form: CloudFoundryForm) => void;
}

/** Where, and with which roles: both lists need one. */
export function CloudFoundryEditor({ form, onChange }: Props) {
  const organizations = useDraft(({ catalog }) => catalog?.cloudFoundry ?? null);
  return (
    <>
      {organizations === null ? (
        <PlaceByHand form={form} onChange={onChange} />
      ) : (
        <PlaceFromCatalog organizations={organizations} form={form} onChange={onChange} />
      )}
      <div className="gl-policy-fields">
        <RoleBoxes
          legend={words.orgRoles}
          roles={CF_ORG_ROLES}
          chosen={form.organizationRoles}
          toWords={(role) => words.orgRole[role]}
          onChange={(organizationRoles) => onChange({ ...form, organizationRoles })}
        />
        <RoleBoxes
          legend={words.spaceRoles}
          roles={CF_SPACE_ROLES}
          chosen={form.spaceRoles}
          toWords={(role) => words.spaceRole[role]}
          onChange={(spaceRoles) => onChange({ ...form, spaceRoles })}
        />
      </div>
    </>
  );
}

function PlaceFromCatalog({
  organizations,
  form,
  onChange,
}: Props & { readonly organizations: readonly CatalogCfOrganization[] }) {
  const organization = organizations.find(({ id, region }) => id === form.organization && region === form.region);
  const spaces = organization?.spaces ?? [];
  return (
    <div className="gl-policy-fields">
      <Dropdown
        id="builder-organization"
        size="md"
        autoAlign
        titleText={words.organization}
        label={words.choose}
        items={[...organizations]}
        selectedItem={organization ?? null}
        itemToString={(item) => (item === null ? '' : words.organizationName(item.name, item.region))}
        onChange={({ selectedItem }) =>
          onChange({ ...form, organization: selectedItem?.id ?? '', region: selectedItem?.region ?? '', space: '' })
        }
      />
      <Dropdown
        id="builder-space"
        size="md"
        autoAlign
        disabled={organization === undefined}
        titleText={words.space}
        label={words.choose}
        items={[...spaces]}
        selectedItem={spaces.find(({ id }) => id === form.space) ?? null}
        itemToString={(item) => item?.name ?? ''}
        onChange={({ selectedItem }) => onChange({ ...form, space: selectedItem?.id ?? '' })}
      />
    </div>
  );
}

function PlaceByHand({ form, onChange }: Props) {
  return (
    <div className="gl-narrowing">
      {(['organization', 'region', 'space'] as const).map((field) => (
        <TextInput
          key={field}
          id={`builder-${field}`}
          size="md"
          labelText={words[field]}
          value={form[field]}
          onChange={(event) => onChange({ ...form, [field]: event.target.value })}
        />
      ))}
    </div>
  );
}

function RoleBoxes<T extends string>(props: {
  readonly legend: string;
  readonly roles: readonly T[];
  readonly chosen: readonly T[];
  readonly toWords: (role: T) => string;
  readonly onChange: (roles: readonly T[]) => void;
}) {
  const { chosen } = props;
  return (
    <fieldset>
      <legend className="cds--label">{props.legend}</legend>
      {props.roles.map((role) => (
        <Checkbox
          key={role}
          id={`builder-${props.legend}-${role}`.replaceAll(' ', '-')}
          labelText={props.toWords(role)}
          checked={chosen.includes(role)}
          onChange={(_, { checked }) =>
            props.onChange(checked ? [...chosen, role] : chosen.filter((each) => each !== role))
          }
        />
      ))}
    </fieldset>
  );
}

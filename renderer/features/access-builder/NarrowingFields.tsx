import { ComboBox, TextInput } from '@carbon/react';
import { type NarrowingField, narrowingOf, type PolicyForm } from '#app/access/policy-form.ts';
import { REGIONS } from '#app/access/services.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { toListWords } from './list-words.ts';

const { policies: words } = accessBuilderWords;

interface Props {
  readonly policy: PolicyForm;
  readonly onChange: (policy: PolicyForm) => void;
}

/** What narrows a policy to a part: each may hold a wildcard, and nothing in it means any. */
export function NarrowingFields({ policy, onChange }: Props) {
  const types = useDraft(
    ({ catalog }) => catalog?.services.find(({ name }) => name === policy.service)?.resourceTypes ?? NONE,
  );
  const known = { region: [...REGIONS], instance: NONE, resourceType: types, resource: NONE };
  return (
    <div className="gl-narrowing">
      {narrowingOf(policy).map((field) => (
        <Narrowing
          key={field}
          field={field}
          known={known[field]}
          value={policy[field]}
          onChange={(value) => onChange({ ...policy, [field]: value })}
        />
      ))}
    </div>
  );
}

const NONE: readonly string[] = [];

function Narrowing(props: {
  readonly field: NarrowingField;
  readonly known: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { field, known, value, onChange } = props;
  const common = { id: `builder-${field}`, size: 'md', placeholder: accessBuilderWords.any } as const;
  return (
    <div className={`gl-narrowing__${field}`}>
      {known.length === 0 ? (
        <TextInput
          {...common}
          labelText={words.narrowing[field]}
          title={field === 'instance' ? words.instanceHelp : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <ComboBox
          {...common}
          autoAlign
          allowCustomValue
          titleText={words.narrowing[field]}
          items={[...known]}
          initialSelectedItem={value === '' ? null : value}
          shouldFilterItem={({ item, inputValue }) =>
            !inputValue || known.includes(inputValue) || (item ?? '').includes(inputValue.toLowerCase())
          }
          translateWithId={toListWords}
          onChange={() => undefined}
          onInputChange={onChange}
        />
      )}
    </div>
  );
}

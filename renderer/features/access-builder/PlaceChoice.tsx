import { RadioButton, RadioButtonGroup } from '@carbon/react';
import type { Place, PolicyForm } from '#app/access/policy-form.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';

const { policies: words } = accessBuilderWords;

const PLACES: readonly Place[] = ['account', 'group', 'part'];

/** Where a policy applies. */
export function PlaceChoice({
  policy,
  onChange,
}: {
  readonly policy: PolicyForm;
  readonly onChange: (policy: PolicyForm) => void;
}) {
  return (
    <RadioButtonGroup
      name="builder-place"
      legendText={words.where}
      valueSelected={policy.place}
      onChange={(place) => onChange({ ...policy, place: place as Place })}
    >
      {PLACES.map((place) => (
        <RadioButton key={place} id={`builder-place-${place}`} value={place} labelText={words.places[place]} />
      ))}
    </RadioButtonGroup>
  );
}

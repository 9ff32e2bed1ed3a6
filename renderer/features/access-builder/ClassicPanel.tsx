import { RadioButton, RadioButtonGroup } from '@carbon/react';
import { type ClassicChoice, type ClassicForm, permissionsOf } from '#app/access/access-form.ts';
import { CLASSIC_SET_NAMES, CLASSIC_SETS } from '#app/access/classic.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';
import { classicPermissionNames } from '#app/words/classic-permissions.ts';
import { useDraft } from '../../stores/stores-context.tsx';
import { SinglePermissions } from './SinglePermissions.tsx';
import type { Builder } from './use-builder.ts';

const { classic: words } = accessBuilderWords;

/** Classic infrastructure: one of the sets, or single permissions. */
export function ClassicPanel({ builder }: { readonly builder: Builder }) {
  const { classic } = builder.form;
  const isLinked = useDraft(({ catalog }) => catalog?.classicLinked !== false);
  const mayChoose = isLinked || classic.choice !== 'none';
  const choose = (choice: ClassicChoice): void => {
    // Single permissions start from what was given before, so that a set can be trimmed.
    const permissions = choice === 'single' ? permissionsOf(classic) : classic.permissions;
    builder.change({ classic: { choice, permissions } });
  };
  return (
    <div className="gl-stack gl-stack--wide">
      <p>{words.text}</p>
      {!isLinked && <p className="gl-warning-text">{words.notLinked}</p>}
      <RadioButtonGroup
        name="builder-classic"
        orientation="vertical"
        legendText={words.label}
        disabled={!mayChoose}
        valueSelected={classic.choice}
        onChange={(choice) => choose(choice as ClassicChoice)}
      >
        <RadioButton id="builder-classic-none" value="none" labelText={words.none} />
        {CLASSIC_SET_NAMES.map((name) => (
          <RadioButton
            key={name}
            id={`builder-classic-${name.replaceAll(' ', '-')}`}
            value={name}
            labelText={words.set(name, CLASSIC_SETS[name].length)}
          />
        ))}
        <RadioButton id="builder-classic-single" value="single" labelText={words.single} />
      </RadioButtonGroup>
      <Held
        classic={classic}
        onChange={(permissions) => builder.change({ classic: { choice: 'single', permissions } })}
      />
    </div>
  );
}

function Held({
  classic,
  onChange,
}: {
  readonly classic: ClassicForm;
  readonly onChange: (keys: readonly string[]) => void;
}) {
  const { choice } = classic;
  switch (choice) {
    case 'none':
      return null;
    case 'single':
      return <SinglePermissions chosen={classic.permissions} onChange={onChange} />;
    case 'view only':
    case 'basic user':
    case 'super user':
      return (
        <section>
          <h3 className="gl-heading">{words.holds(choice)}</h3>
          <ul className="gl-permissions">
            {permissionsOf(classic).map((key) => (
              <li key={key} className="gl-permissions__row">
                <span>{classicPermissionNames[key]}</span>
                <span className="gl-mono gl-secondary">{key}</span>
              </li>
            ))}
          </ul>
        </section>
      );
  }
}

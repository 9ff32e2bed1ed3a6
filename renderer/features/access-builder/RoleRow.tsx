import { useId, useState } from 'react';
import { Checkbox } from '@carbon/react';
import { ChevronDown, ChevronRight } from '@carbon/react/icons';
import type { RoleChoice } from '#app/access/choices.ts';
import { accessBuilderWords } from '#app/words/access-builder.ts';

const { roles: words } = accessBuilderWords;

/** A role: what it is, what it allows in a sentence, and on demand every action. */
export function RoleRow({
  role,
  isChosen,
  onChange,
}: {
  readonly role: RoleChoice;
  readonly isChosen: boolean;
  readonly onChange: (chooses: boolean) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { displayName, kind, description, actions } = role;
  return (
    <li className={`gl-role${isChosen ? ' gl-role--chosen' : ''}`}>
      <div className="gl-role__line">
        <Checkbox
          id={`${id}-choose`}
          className="gl-role__name"
          labelText={displayName}
          title={role.id}
          aria-describedby={`${id}-what`}
          checked={isChosen}
          onChange={(_, { checked }) => onChange(checked)}
        />
        <span className="gl-small gl-secondary gl-role__kind">{words.kind(kind)}</span>
        <span id={`${id}-what`} className="gl-small gl-secondary gl-role__what" title={description}>
          {words.sentence(description)}
        </span>
        {actions.length === 0 ? (
          <span className="gl-small gl-secondary gl-role__actions">{words.noActions}</span>
        ) : (
          <button
            type="button"
            className="gl-link gl-small gl-role__actions"
            aria-expanded={isOpen}
            aria-label={words.actionsOf(displayName, actions.length)}
            onClick={() => setOpen(!isOpen)}
          >
            {words.actions(actions.length)}
            {isOpen ? <ChevronDown /> : <ChevronRight />}
          </button>
        )}
      </div>
      {isOpen && (
        <p
          className="gl-mono gl-role__list"
          role="region"
          tabIndex={0}
          aria-label={words.actionsOf(displayName, actions.length)}
        >
          {actions.join(' · ')}
        </p>
      )}
    </li>
  );
}

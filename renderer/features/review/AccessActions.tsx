import { useState } from 'react';
import { reviewWords } from '#app/words/review.ts';
import { useAnswer } from '../../components/use-answer.ts';
import type { AccessView } from '../../workers/views.ts';

const { access: words } = reviewWords;

/** How many actions the roles of an access allow and, when asked for, which. */
export function AccessActions({ access }: { readonly access: AccessView }) {
  const [isOpen, setOpen] = useState(false);
  const actions = useAnswer('actions', { access: access.index });
  if (actions === undefined || actions.length === 0) return null;
  const hasGroups = access.tags.some(({ kind }) => kind === 'access-group');
  return (
    <div className="gl-access-actions">
      <p className="gl-small gl-secondary">
        {words.actions(actions.length)} {hasGroups && words.actionsBeside}{' '}
        <button
          type="button"
          className="gl-link gl-small gl-underlined"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.hideActions : words.showActions}
        </button>
      </p>
      {isOpen && (
        <ul className="gl-access-actions__list gl-mono" tabIndex={0} aria-label={words.actionsLabel}>
          {actions.map((action) => (
            <li key={action}>{action}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

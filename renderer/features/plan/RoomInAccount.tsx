import { WarningAltFilled } from '@carbon/react/icons';
import type { Plan } from '#app/submission/plan.ts';
import { formatNumber } from '#app/words/format.ts';
import { planWords } from '#app/words/plan.ts';
import { OneBar } from '../../components/pictures/OneBar.tsx';
import { isPartial, MAX_GROUPS_PER_USER, MAX_USERS, mostGroups } from './plan-facts.ts';

const { room: words } = planWords;

const FILLS = {
  now: { colour: 'var(--st-sending)' },
  added: { colour: 'var(--st-pending)' },
  left: { colour: 'var(--cds-border-subtle)' },
};

/** How full the account is and what this plan adds. Users only where everybody could be counted. */
export function RoomInAccount({ plan }: { readonly plan: Plan }) {
  const now = plan.reading.users;
  const added = plan.counts.new;
  const over = now + added - MAX_USERS;
  const groups = mostGroups(plan);
  return (
    <section className="gl-pane__section gl-stack">
      <h2 className="gl-heading">{words.title}</h2>
      {!isPartial(plan) && (
        <div>
          <p className="gl-plan-aside__room">
            <span className="gl-grow">{words.users}</span>
            <span className="gl-secondary">
              {words.sum(now, added)} <strong className="gl-strong">{formatNumber(now + added)}</strong>{' '}
              {words.of(MAX_USERS)}
            </span>
          </p>
          <OneBar
            parts={[
              { key: 'now', count: now },
              { key: 'added', count: added },
              { key: 'left', count: Math.max(0, -over) },
            ]}
            fills={FILLS}
            height={8}
            label={words.usersPicture(now, added, MAX_USERS)}
          />
          {over > 0 ? (
            <p className="gl-row gl-small">
              <WarningAltFilled className="gl-icon-warning" aria-hidden />
              {words.usersOver(over)}
            </p>
          ) : (
            <p className="gl-small gl-secondary">{words.usersNote}</p>
          )}
        </div>
      )}
      <div>
        <p className="gl-plan-aside__room">
          <span className="gl-grow">{words.groups}</span>
          <span className="gl-secondary">
            <strong className="gl-strong">{formatNumber(groups)}</strong> {words.of(MAX_GROUPS_PER_USER)}
          </span>
        </p>
        <OneBar
          parts={[
            { key: 'added', count: groups },
            { key: 'left', count: Math.max(0, MAX_GROUPS_PER_USER - groups) },
          ]}
          fills={FILLS}
          height={8}
          label={words.groupsPicture(groups, MAX_GROUPS_PER_USER)}
        />
        <p className="gl-small gl-secondary">{words.groupsNote}</p>
      </div>
    </section>
  );
}

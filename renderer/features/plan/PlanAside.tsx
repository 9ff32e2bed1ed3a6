import { Checkbox } from '@carbon/react';
import type { Plan } from '#app/submission/plan.ts';
import { planWords } from '#app/words/plan.ts';
import { MayInvite } from './MayInvite.tsx';
import { CREATE_MS, toAcceptUntil, toSendMs, type Pause } from './plan-facts.ts';
import { RoomInAccount } from './RoomInAccount.tsx';

const { pauses: words, send, time } = planWords;

/** What to know before submitting: whether one may, whether there is room, how long it takes, what deserves a second look. */
export function PlanAside(props: {
  readonly plan: Plan;
  readonly owner: string | null;
  readonly pauses: readonly Pause[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (pause: string, on: boolean) => void;
}) {
  const { plan } = props;
  const sends = plan.invitations.length > 0;
  return (
    <div className="gl-pane__scroll gl-plan-aside">
      <MayInvite account={plan.account} owner={props.owner} />
      {sends && <RoomInAccount plan={plan} />}
      <section className="gl-pane__section">
        <h2 className="gl-heading">{time.title}</h2>
        <p className="gl-body">{sends ? time.text(toSendMs(plan), CREATE_MS, toAcceptUntil(plan)) : time.none}</p>
      </section>
      {sends && (
        <section className="gl-pane__section">
          <fieldset>
            <legend className="gl-heading">{words.title}</legend>
            {props.pauses.length === 0 && <p className="gl-secondary">{words.none}</p>}
            {props.pauses.map((pause) => (
              <Checkbox
                key={pause.id}
                id={`pause-${pause.id}`}
                labelText={toWords(pause)}
                checked={props.ticked.has(pause.id)}
                onChange={(_, { checked }) => props.onTick(pause.id, checked)}
              />
            ))}
          </fieldset>
        </section>
      )}
    </div>
  );
}

function toWords(pause: Pause): string {
  switch (pause.kind) {
    case 'broad':
      return words.broad(pause.count, send.inWords(pause.access));
    case 'members':
      return words.members(pause.count);
    case 'pending':
      return words.pending(pause.count);
    case 'left-out':
      return words.leftOut(pause.count);
    case 'blocked':
      return words.blocked(pause.count);
  }
}

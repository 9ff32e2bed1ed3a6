import { SendAlt, SubtractAlt } from '@carbon/react/icons';
import type { TrackedPerson } from '#app/contract/views.ts';
import type { Action } from '#app/submission/status.ts';
import { trackWords } from '#app/words/track.ts';
import { countReasons, splitByAction, type ReasonCounts } from './why-not.ts';

const { batch: words } = trackWords;

/** What can be done with the selected people, for how many of them, and why not for the others. */
export function BatchBar(props: {
  readonly people: readonly TrackedPerson[];
  readonly practice: boolean;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly isOffline: boolean;
  readonly onAct: (action: Action, people: readonly TrackedPerson[]) => void;
  readonly onClear: () => void;
}) {
  const { people, practice, now } = props;
  const resend = splitByAction(people, 'resend', practice, now);
  const cancel = splitByAction(people, 'cancel', practice, now);
  const act = (action: Action) => () => props.onAct(action, people);
  return (
    <div className="gl-batch" role="group" aria-label={words.label}>
      <span className="gl-nowrap">{words.selected(people.length)}</span>
      <button type="button" disabled={props.isOffline || resend.able.length === 0} onClick={act('resend')}>
        {words.action.resend(resend.able.length)}
        <SendAlt aria-hidden />
      </button>
      <button type="button" disabled={props.isOffline || cancel.able.length === 0} onClick={act('cancel')}>
        {words.action.cancel(cancel.able.length)}
        <SubtractAlt aria-hidden />
      </button>
      <p className="gl-small gl-grow">
        {props.isOffline ? trackWords.offline : whyNotAll(countReasons(people, practice, now))}
      </p>
      <button type="button" onClick={props.onClear}>
        {words.clear}
      </button>
    </div>
  );
}

function whyNotAll({ neither, cancelOnly }: ReturnType<typeof countReasons>): string {
  const list = (counts: ReasonCounts): string =>
    counts.map(([reason, count]) => words.reason(reason, count)).join(', ');
  return [
    ...(neither.length > 0 ? [words.neither(list(neither))] : []),
    ...(cancelOnly.length > 0 ? [words.cancelOnly(list(cancelOnly))] : []),
  ].join(' ');
}

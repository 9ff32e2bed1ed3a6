import { Button, IconButton } from '@carbon/react';
import { Close, SendAlt } from '@carbon/react/icons';
import type { SubmissionSnapshot } from '#app/contract/views.ts';
import type { Action } from '#app/submission/status.ts';
import { submissionWords } from '#app/words/submission.ts';
import { trackWords } from '#app/words/track.ts';
import { StandingLabel } from '../../components/status/StandingLabel.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { PersonTimeline } from './PersonTimeline.tsx';
import type { Row } from './track-facts.ts';
import { whyNot } from './why-not.ts';

const { drawer: words } = trackWords;

const DAY_MS = 86_400_000;

/** Everything known of one person: where they stand, what happened when, their access, and what can be done. */
export function PersonDrawer(props: {
  readonly row: Row;
  readonly snapshot: SubmissionSnapshot;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly isOffline: boolean;
  readonly onAct: (action: Action) => void;
  readonly onClose: () => void;
}) {
  const { row, snapshot, now } = props;
  const { person, standing } = row;
  const isNarrow = useNarrow();
  const access = person.invitation === null ? [] : (snapshot.plan.invitations[person.invitation]?.access ?? []);
  const cancel = standing === 'failed' || standing === 'cancel-failed' ? words.removeFailed : words.cancel;
  return (
    <>
      <header className="gl-drawer__head">
        <div className="gl-drawer__name">
          <h2 className="gl-heading--02 gl-grow">{person.email}</h2>
          {!isNarrow && (
            <IconButton kind="ghost" size="md" align="left" label={words.close} onClick={props.onClose}>
              <Close />
            </IconButton>
          )}
        </div>
        <p className="gl-row">
          <StandingLabel standing={standing} state={person.state} />
          {person.expiresAt !== null && (
            <span className="gl-small gl-secondary">
              {words.expires(Math.ceil((Date.parse(person.expiresAt) - now) / DAY_MS))}
            </span>
          )}
        </p>
        {person.reason !== null && <p className="gl-small gl-secondary">{submissionWords.reason(person.reason)}</p>}
      </header>
      <div className="gl-pane__scroll" tabIndex={0} role="region" aria-label={words.timeline}>
        <PersonTimeline row={row} snapshot={snapshot} now={now} />
      </div>
      {access.length > 0 && (
        <div className="gl-drawer__access">
          <p className="gl-small gl-secondary">{words.access}</p>
          <p className="gl-body">{access.join('; ')}</p>
          <p className="gl-small gl-secondary">{words.accessLater}</p>
        </div>
      )}
      <Actions {...props} cancel={cancel} />
    </>
  );
}

/** A disabled action has its reason beside it, not only in a tooltip. */
function Actions(props: Parameters<typeof PersonDrawer>[0] & { readonly cancel: string }) {
  const { person } = props.row;
  const { practice } = props.snapshot.plan.account;
  const noCancel = whyNot(person, 'cancel', practice, props.now);
  const noResend = whyNot(person, 'resend', practice, props.now);
  const reasons = [...new Set([noCancel, noResend].filter((reason) => reason !== null))];
  return (
    <footer className="gl-drawer__actions">
      {(props.isOffline || reasons.length > 0) && (
        <ul className="gl-small gl-secondary">
          {props.isOffline ? (
            <li>{trackWords.offline}</li>
          ) : (
            reasons.map((reason) => <li key={reason}>{submissionWords.reason(reason)}</li>)
          )}
        </ul>
      )}
      <div>
        <Button kind="secondary" disabled={props.isOffline || noCancel !== null} onClick={() => props.onAct('cancel')}>
          {props.cancel}
        </Button>
        <Button
          renderIcon={SendAlt}
          disabled={props.isOffline || noResend !== null}
          onClick={() => props.onAct('resend')}
        >
          {words.resend}
        </Button>
      </div>
    </footer>
  );
}

import { useEffect, useState } from 'react';
import {
  Checkmark,
  CircleDash,
  Document,
  ErrorFilled,
  HelpFilled,
  Renew,
  SendAlt,
  StopOutline,
  SubtractAlt,
  Time,
  View,
  WarningAltFilled,
  type CarbonIconType,
} from '@carbon/react/icons';
import type { SubmissionSnapshot, TimelineFact } from '#app/contract/views.ts';
import { toStanding } from '#app/submission/standing.ts';
import { submissionWords } from '#app/words/submission.ts';
import { trackWords } from '#app/words/track.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { StandingIcon } from '../../components/status/StandingIcon.tsx';
import { useClient } from '../../transport/client-context.tsx';
import type { Row } from './track-facts.ts';

const { drawer: words } = trackWords;

/** What happened to one person, oldest first with its evidence, and the one thing that is still to come. */
export function PersonTimeline({
  row,
  snapshot,
  now,
}: {
  readonly row: Row;
  readonly snapshot: SubmissionSnapshot;
  readonly now: number;
}) {
  const { facts, failure } = useTimeline(snapshot, row.person.email);
  const { state, expiresAt } = row.person;
  const last = facts?.at(-1);
  const isStill = state !== null && last !== undefined && snapshot.readAt !== null && snapshot.readAt > last.at;
  return (
    <>
      <FailureNotice failure={failure} />
      <ol className="gl-timeline" aria-label={words.timeline}>
        {facts?.length === 0 && <li>{words.nothing}</li>}
        {facts?.map((fact, index) => (
          <li key={`${fact.at} ${fact.kind} ${index}`}>
            <FactIcon fact={fact} />
            <div>
              <p className="gl-small gl-secondary">{words.when(fact.at, now)}</p>
              <p>{submissionWords.fact(fact)}</p>
            </div>
          </li>
        ))}
        {isStill && (
          <li>
            <StandingIcon standing={toStanding(state)} />
            <div>
              <p className="gl-small gl-secondary">{words.when(snapshot.readAt, now)}</p>
              <p>{words.still(state)}</p>
            </div>
          </li>
        )}
        {expiresAt !== null && row.standing !== 'expired' && (
          <li className="gl-timeline__future">
            <Time className="gl-icon-warning" aria-hidden />
            <div>
              <p className="gl-small gl-secondary">{words.day(expiresAt)}</p>
              <p>{words.future}</p>
            </div>
          </li>
        )}
      </ol>
    </>
  );
}

const ICONS: Readonly<Record<TimelineFact['kind'], readonly [CarbonIconType, string]>> = {
  read: [Document, 'gl-icon-quiet'],
  sent: [SendAlt, 'gl-icon-active'],
  accepted: [Checkmark, 'gl-icon-active'],
  'not-named': [HelpFilled, 'gl-icon-unknown'],
  lost: [HelpFilled, 'gl-icon-unknown'],
  'put-back': [CircleDash, 'gl-icon-quiet'],
  refused: [ErrorFilled, 'gl-icon-error'],
  seen: [View, 'gl-icon-active'],
  missed: [HelpFilled, 'gl-icon-unknown'],
  absent: [WarningAltFilled, 'gl-icon-warning'],
  vanished: [WarningAltFilled, 'gl-icon-warning'],
  stopped: [StopOutline, 'gl-icon-quiet'],
  'looked-up': [View, 'gl-icon-quiet'],
  'cancel-sent': [SubtractAlt, 'gl-icon-quiet'],
  cancelled: [SubtractAlt, 'gl-icon-quiet'],
  'cancel-lost': [HelpFilled, 'gl-icon-unknown'],
  'cancel-refused': [ErrorFilled, 'gl-icon-error'],
  'resend-sent': [Renew, 'gl-icon-active'],
  resent: [Renew, 'gl-icon-active'],
  'resend-failed': [ErrorFilled, 'gl-icon-error'],
};

function FactIcon({ fact }: { readonly fact: TimelineFact }) {
  if (fact.kind === 'seen' && fact.detail !== null) return <StandingIcon standing={toStanding(fact.detail)} />;
  const [Icon, colour] = ICONS[fact.kind];
  return <Icon className={colour} aria-hidden />;
}

/** The facts of this person, read again with every new snapshot; null until read for the first time. */
function useTimeline(
  snapshot: SubmissionSnapshot,
  email: string,
): { readonly facts: readonly TimelineFact[] | null; readonly failure: unknown } {
  const client = useClient();
  const [facts, setFacts] = useState<readonly TimelineFact[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    client.call('submissions.timeline', { submission: snapshot.id, email }).then(
      (found) => {
        if (!gone) setFacts(found);
      },
      (reason: unknown) => {
        if (!gone) setFailure(reason);
      },
    );
    return () => {
      gone = true;
    };
  }, [client, snapshot, email]);
  return { facts, failure };
}

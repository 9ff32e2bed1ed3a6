import { CheckmarkFilled } from '@carbon/react/icons';
import type { DraftDocument, SubmissionSnapshot } from '#app/contract/views.ts';
import type { Standing } from '#app/submission/standing.ts';
import { submitWords } from '#app/words/submit.ts';
import type { SubmissionState } from '../../stores/submission.ts';
import { EndButtons, RunButtons } from './SubmitButtons.tsx';
import { peopleToSend, toSentMs, type Headline } from './submit-facts.ts';

const { title: titles, detail: details } = submitWords;

interface HeadProps {
  readonly document: DraftDocument;
  readonly snapshot: SubmissionSnapshot;
  readonly state: SubmissionState;
  readonly headline: Headline;
  readonly counts: Readonly<Record<Standing, number>>;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly onStop: () => void;
}

/** How the submission stands in a sentence, what that means, and what can be done about it. */
export function SubmitHead(props: HeadProps) {
  const hasEnded = props.headline.kind === 'ended' || props.headline.kind === 'stopped';
  return (
    <header className="gl-submit__head">
      <div className="gl-grow">
        <h1 className="gl-title gl-row">
          {isProven(props.headline) && <CheckmarkFilled className="gl-icon-proven" size={20} aria-hidden />}
          {toTitle(props)}
        </h1>
        <p className="gl-body gl-secondary">{toDetail(props)}</p>
      </div>
      {hasEnded ? <EndButtons {...props} /> : <RunButtons {...props} />}
    </header>
  );
}

/** A green check stands here only when the account confirms everybody. */
function isProven(headline: Headline): boolean {
  return headline.kind === 'ended' && headline.confirmed === headline.of;
}

function toTitle({ headline, counts }: HeadProps): string {
  switch (headline.kind) {
    case 'sending':
      return titles.sending(headline.next, headline.of);
    case 'settling':
    case 'confirming':
      return titles[headline.kind](headline.people);
    case 'offline':
      return titles.offline(headline.since);
    case 'paused':
      return titles.paused[headline.cause];
    case 'interrupted':
      return titles.interrupted;
    case 'stopped':
      return counts.stopped > 0 ? titles.stoppedUnsent(counts.stopped) : titles.stopped;
    case 'ended': {
      const { confirmed, of, needsYou } = headline;
      if (isProven(headline)) return titles.confirmed(of);
      return [titles.invited(confirmed, of), ...(needsYou > 0 ? [titles.needYou(needsYou)] : [])].join(' ');
    }
  }
}

function toDetail({ headline, counts, snapshot }: HeadProps): string {
  const sent = peopleToSend(snapshot).length - counts.queued - counts.stopped;
  switch (headline.kind) {
    case 'sending':
      return snapshot.etaMs === null ? details.starting : details.left(snapshot.etaMs);
    case 'settling':
    case 'confirming':
      return details[headline.kind];
    case 'offline':
      return details.offline(counts.unknown, counts.queued);
    case 'paused':
      return details.paused(counts.queued);
    case 'interrupted':
      return details.interrupted(sent - counts.unknown, counts.unknown, counts.queued);
    case 'stopped':
      return details.stopped(sent);
    case 'ended': {
      const ms = toSentMs(snapshot);
      const parts = [
        ...(ms === null ? [] : [details.sentIn(ms)]),
        ...(snapshot.readAt === null ? [] : [details.lookedUp(snapshot.readAt)]),
      ];
      return details.ended(parts, counts.member);
    }
  }
}

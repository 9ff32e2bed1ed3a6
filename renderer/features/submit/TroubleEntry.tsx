import {
  CheckmarkFilled,
  ErrorFilled,
  HelpFilled,
  Misuse,
  Time,
  WarningAltFilled,
  type CarbonIconType,
} from '@carbon/react/icons';
import type { DraftDocument, SubmissionSnapshot, TroubleCard } from '#app/contract/views.ts';
import { formatSeconds } from '#app/words/format.ts';
import { submissionWords } from '#app/words/submission.ts';
import { useNow } from '../../components/use-now.ts';
import type { SubmissionState } from '../../stores/submission.ts';
import { TroubleActions } from './TroubleActions.tsx';

const SIGNS: Readonly<Record<TroubleCard['kind'], readonly [CarbonIconType, string]>> = {
  refused: [ErrorFilled, 'gl-icon-error'],
  failed: [Misuse, 'gl-icon-error'],
  unknown: [HelpFilled, 'gl-icon-unknown'],
  'slow-down': [Time, 'gl-icon-warning'],
  processing: [Time, 'gl-icon-warning'],
  'sign-in': [WarningAltFilled, 'gl-icon-warning'],
  'not-authorized': [ErrorFilled, 'gl-icon-error'],
  vanished: [WarningAltFilled, 'gl-icon-warning'],
  unreachable: [WarningAltFilled, 'gl-icon-warning'],
};

/** Addresses written out before the rest is only counted. */
const NAMED = 3;

/** One trouble: what happened, to whom, what Guestlist made of it, and what is left to do. */
export function TroubleEntry(props: {
  readonly card: TroubleCard;
  readonly hasEnded: boolean;
  readonly document: DraftDocument;
  readonly snapshot: SubmissionSnapshot;
  readonly state: SubmissionState;
}) {
  const { card } = props;
  const now = useNow(1000);
  const words = submissionWords.card(card, { now, nextAt: props.snapshot.nextAt });
  const [Icon, colour] = card.settled ? ([CheckmarkFilled, 'gl-icon-proven'] as const) : SIGNS[card.kind];
  return (
    <article className="gl-trouble__card">
      <Icon className={colour} aria-hidden />
      <div className="gl-grow">
        <div className="gl-trouble__title">
          <h3 className="gl-heading gl-grow">{words.title}</h3>
          <time className="gl-small gl-secondary" dateTime={card.at}>
            {formatSeconds(card.at)}
          </time>
        </div>
        {card.needsYou &&
          card.people.slice(0, NAMED).map((email) => (
            <p key={email} className="gl-small gl-trouble__address">
              {email}
            </p>
          ))}
        <p className="gl-small gl-secondary">{words.text}</p>
        <TroubleActions {...props} title={words.title} />
      </div>
    </article>
  );
}

import { useState } from 'react';
import type { DraftDocument, SubmissionSnapshot, TroubleCard } from '#app/contract/views.ts';
import { standingOf } from '#app/submission/standing.ts';
import { statusWords } from '#app/words/status.ts';
import { submitWords } from '#app/words/submit.ts';
import { PeopleDialog } from '../../components/PeopleDialog.tsx';
import { saveBase64 } from '../../components/save-file.ts';
import { readClock } from '../../components/use-now.ts';
import { navigate } from '../../routing/use-route.ts';
import type { SubmissionState } from '../../stores/submission.ts';
import { useClient } from '../../transport/client-context.tsx';

const { trouble: words, actions } = submitWords;

/** What can be done about one trouble. A draft that is still being sent cannot be changed, so correcting comes at the end. */
export function TroubleActions(props: {
  readonly card: TroubleCard;
  readonly title: string;
  readonly hasEnded: boolean;
  readonly document: DraftDocument;
  readonly snapshot: SubmissionSnapshot;
  readonly state: SubmissionState;
}) {
  const { card, hasEnded, state } = props;
  const client = useClient();
  const [isListed, setListed] = useState(false);
  const draft = props.document.id;
  const saveFailed = async (): Promise<void> => {
    const report = await client.call('submissions.report', { submission: props.snapshot.id, failedOnly: true });
    saveBase64(report.fileName, report.base64);
  };
  const isPausing = (card.kind === 'sign-in' || card.kind === 'not-authorized') && !card.settled;
  const links: (readonly [string, () => void])[] = [
    ...(card.people.length > 0 ? [[words.showPeople, () => setListed(true)] as const] : []),
    ...(card.kind === 'refused' && card.needsYou && hasEnded
      ? [
          [words.correct, () => navigate({ screen: 'draft', draft, step: 'review' })] as const,
          [words.saveFailed, () => void saveFailed()] as const,
        ]
      : []),
    ...(card.kind === 'vanished' && hasEnded
      ? [[words.planAgain, () => navigate({ screen: 'draft', draft, step: 'plan' })] as const]
      : []),
    ...(isPausing
      ? [
          [words.accounts, () => navigate({ screen: 'accounts' })] as const,
          [actions.goOn, () => void state.resume()] as const,
        ]
      : []),
  ];
  return (
    <>
      {links.length > 0 && (
        <div className="gl-trouble__actions">
          {links.map(([text, act]) => (
            <button key={text} type="button" className="gl-link gl-small" onClick={act}>
              {text}
            </button>
          ))}
        </div>
      )}
      {isListed && (
        <PeopleDialog title={props.title} people={toList(card, props.snapshot)} onClose={() => setListed(false)} />
      )}
    </>
  );
}

function toList(card: TroubleCard, snapshot: SubmissionSnapshot) {
  const now = readClock();
  const byEmail = new Map(snapshot.tracked.map((person) => [person.email, person]));
  return card.people.map((email) => {
    const person = byEmail.get(email);
    return { email, note: person === undefined ? '' : statusWords.of(standingOf(person, now), person.state) };
  });
}

import { Modal } from '@carbon/react';
import { CheckmarkOutline, WarningAltFilled } from '@carbon/react/icons';
import type { ActionResult, TrackedPerson } from '#app/contract/views.ts';
import { standingOf } from '#app/submission/standing.ts';
import type { Action } from '#app/submission/status.ts';
import { shellWords } from '#app/words/shell.ts';
import { statusWords } from '#app/words/status.ts';
import { submissionWords } from '#app/words/submission.ts';
import { trackWords } from '#app/words/track.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PeopleDialog } from '../../components/PeopleDialog.tsx';
import { PeopleList } from '../../components/PeopleList.tsx';
import { useFocusBack } from '../../components/use-focus-back.ts';
import type { SubmissionState } from '../../stores/submission.ts';
import { splitByAction } from './why-not.ts';

const { preview, results: ended } = trackWords;

interface Props {
  readonly action: Action;
  readonly people: readonly TrackedPerson[];
  readonly practice: boolean;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly state: SubmissionState;
  readonly onClose: () => void;
}

/** Who, what, and who is left alone, before anything is done; what became of each person afterwards. */
export function ActionDialog(props: Props) {
  const { done } = props.state;
  useFocusBack();
  return done === null ? <Preview {...props} /> : <Results {...done} onClose={props.onClose} />;
}

function Preview({ action, people, practice, now, state, onClose }: Props) {
  const { able, unable } = splitByAction(people, action, practice, now);
  const isBusy = state.task !== null;
  const emails = able.map((person) => person.email);
  return (
    <Modal
      open
      size="sm"
      danger={action === 'cancel'}
      className="gl-action"
      modalHeading={preview.title[action](able.length)}
      closeButtonLabel={shellWords.close}
      primaryButtonText={isBusy ? preview.busy[action] : preview.go[action](able.length)}
      primaryButtonDisabled={isBusy || able.length === 0}
      secondaryButtonText={preview.back}
      selectorPrimaryFocus=".cds--modal-footer .cds--btn--secondary"
      preventCloseOnClickOutside
      onRequestClose={onClose}
      onRequestSubmit={() => void state.act(action, emails)}
    >
      <p>
        {preview.text[action]} {practice && preview.practice}
      </p>
      <FailureNotice failure={state.failure} />
      <PeopleList
        label={preview.title[action](able.length)}
        people={able.map((person) => ({
          email: person.email,
          note: statusWords.of(standingOf(person, now), person.state),
        }))}
      />
      {unable.length > 0 && (
        <>
          <h3 className="gl-heading gl-action__skipped">{preview.skipped(unable.length)}</h3>
          <PeopleList
            label={preview.skipped(unable.length)}
            people={unable.map(({ person, reason }) => ({
              email: person.email,
              note: submissionWords.reason(reason),
            }))}
          />
        </>
      )}
    </Modal>
  );
}

function Results(props: {
  readonly action: Action;
  readonly results: readonly ActionResult[];
  readonly onClose: () => void;
}) {
  const { action, results } = props;
  const count = results.filter((result) => result.done).length;
  return (
    <PeopleDialog
      title={ended.title[action](count, results.length)}
      people={results.map((result) => ({ email: result.email, note: <ResultNote action={action} result={result} /> }))}
      onClose={props.onClose}
    />
  );
}

function ResultNote({ action, result }: { readonly action: Action; readonly result: ActionResult }) {
  return (
    <span className="gl-status">
      {result.done ? (
        <CheckmarkOutline className="gl-icon-quiet" aria-hidden />
      ) : (
        <WarningAltFilled className="gl-icon-warning" aria-hidden />
      )}
      {result.done ? ended.done[action] : submissionWords.reason(result.reason ?? ended.notDone)}
    </span>
  );
}

import { changePeople, withFact } from './people.ts';
import type { Fact } from './person.ts';
import type { Batch, SubmissionState } from './state.ts';

/* What waits to be sent. A batch only ever loses people or falls into halves: the access of its invitation is not touched. */

/** Takes people out of whatever waits to be sent or to be settled, because something is known of them now. */
export function takeOut(state: SubmissionState, emails: ReadonlySet<string>): SubmissionState {
  const without = (batch: Batch): Batch => {
    const rest = batch.emails.filter((email) => !emails.has(email));
    return rest.length === batch.emails.length ? batch : { ...batch, emails: rest };
  };
  return {
    ...state,
    queue: state.queue.map(without).filter(hasPeople),
    refused: state.refused
      .map((refused) => ({ ...refused, batch: without(refused.batch) }))
      .filter(({ batch }) => hasPeople(batch)),
  };
}

/**
 * Puts people at the head of the queue, so that an invitation is finished before the next one begins. After a stop they are left
 * unsent for good instead.
 */
export function putBack(
  state: SubmissionState,
  batches: readonly Batch[],
  fact: { readonly at: number; readonly kind: Fact['kind']; readonly detail: string | null },
): SubmissionState {
  const emails = batches.flatMap((batch) => batch.emails);
  const stopped = state.stoppedAt !== null;
  const changed = changePeople(state, emails, (person) =>
    withFact(
      { ...person, status: stopped ? 'stopped' : 'queued', reason: stopped ? 'left-unsent' : null, missingSince: null },
      fact.at,
      fact.kind,
      fact.detail,
    ),
  );
  return stopped ? changed : { ...changed, queue: [...batches, ...state.queue] };
}

/** Two halves of a batch; one that cannot be halved stays whole. */
export function halve(batch: Batch): readonly Batch[] {
  const middle = Math.ceil(batch.emails.length / 2);
  return [batch.emails.slice(0, middle), batch.emails.slice(middle)]
    .filter((emails) => emails.length > 0)
    .map((emails) => ({ ...batch, emails, notBefore: 0 }));
}

function hasPeople(batch: Batch): boolean {
  return batch.emails.length > 0;
}

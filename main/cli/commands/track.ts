import { CodedError } from '#app/contract/errors.ts';
import type { SubmissionSnapshot } from '#app/contract/views.ts';
import type { StandingReason } from '#app/submission/reason.ts';
import { POLL_FAST_FOR_MS, POLL_FAST_MS, POLL_SLOW_MS } from '#app/submission/rules.ts';
import { toTrackJson } from '#app/submission/track-json.ts';
import { cliWords } from '#app/words/cli.ts';
import type { App } from '../../compose/open-app.ts';
import type { Submissions } from '../../services/submissions/submissions.ts';
import type { Context } from '../context.ts';
import type { Run } from '../program.ts';
import { formatSubmission, toSubmissionExit } from '../show-submission.ts';
import { createProgressTeller } from '../tell-progress.ts';
import { withAppToReadAccount } from '../with-app.ts';

const AWAITED: readonly string[] = ['not-seen-yet', 'answer-lost', 'not-named-in-answer'] satisfies StandingReason[];

/** `track [<submission>] [--follow]`: reads the account; sends nothing. */
export const track: Run = (context, [given], options) =>
  withAppToReadAccount(context, async (app) => {
    const { submissions } = app.services;
    const id = given ?? (await findLatest(submissions));
    const snapshot = options['follow'] === true ? await follow(context, app, id) : await submissions.refresh(id);
    const document = toTrackJson(snapshot);
    context.io.document(document);
    context.io.print(formatSubmission(document));
    return toSubmissionExit(snapshot, { unseen: true });
  });

async function findLatest(submissions: Submissions): Promise<string> {
  const latest = (await submissions.list())[0];
  if (latest === undefined) throw new CodedError('submission-unknown', { submission: cliWords.track.latest });
  return latest.id;
}

/** Reads again until reading brings nothing new: everybody sent is settled, and nobody is being created. */
async function follow({ io, signal }: Context, { services, clock }: App, id: string): Promise<SubmissionSnapshot> {
  const tell = createProgressTeller(io);
  const startedAt = clock.now();
  for (;;) {
    const snapshot = await services.submissions.refresh(id);
    tell(snapshot);
    if (!snapshot.tracked.some(isAwaited) || signal.aborted) return snapshot;
    const rhythm = clock.now() - startedAt < POLL_FAST_FOR_MS ? POLL_FAST_MS : POLL_SLOW_MS;
    // The only rejection is the abort, which the next round notices.
    await clock.sleep(rhythm, signal).catch(() => undefined);
  }
}

/** Another reading may tell more of them. Whoever only a person can decide about is not waited for. */
function isAwaited({ status, state, reason }: SubmissionSnapshot['tracked'][number]): boolean {
  if (status === 'accepted' && state === 'PROCESSING') return true;
  return reason !== null && AWAITED.includes(reason);
}

import { needsPerson, isSettled } from '#app/submission/progress.ts';
import { toReportCsv } from '#app/submission/report.ts';
import { toSnapshot, toSummary, toTimeline } from '#app/submission/snapshot.ts';
import type { SubmissionState } from '#app/submission/state.ts';
import { submissionWords } from '#app/words/submission.ts';
import { StorageError } from '../../storage/errors.ts';
import { createSequence } from '../../storage/sequence.ts';
import { toLatest } from './latest.ts';
import { cancelPeople, resendPeople } from './person-actions.ts';
import { createRunStore } from './run-store.ts';
import type { Run } from './run.ts';
import { startSubmission } from './start.ts';
import type { Submissions, SubmissionsOptions } from './submissions.ts';
import { waitFor } from './wait-for.ts';

/** How long a call under way is waited for when the program ends. Then it counts as lost and is looked up next time. */
const GRACE_MS = 5_000;

/**
 * Opens the submissions of a data folder. Nothing is read before it is asked for, and nothing goes on by itself. Fails with
 * StorageError.
 */
export async function openSubmissions(options: SubmissionsOptions): Promise<Submissions> {
  const { folder, clock, readOnly, emit } = options;

  const tell = (id: string, before: SubmissionState, after: SubmissionState): void => {
    emit({ event: 'submissions.changed', data: { submission: id } });
    if (isSettled(before) !== isSettled(after)) emit({ event: 'drafts.changed', data: { draft: after.plan.draft } });
  };
  const store = createRunStore({ ...options, onChange: tell });
  const inSequence = createSequence();
  if (!readOnly) await store.sweep();

  const telling = (run: Run) => ({ id: run.id, driving: run.driver.isDriving(), now: clock.now() });
  const view = (run: Run) => toSnapshot(run.state(), telling(run));

  const openForWriting = async (submission: string): Promise<Run> => {
    if (readOnly) throw new StorageError('in-use', folder);
    return store.open(submission);
  };

  /** The latest first; of two that began in the same millisecond always the same one. */
  const allRuns = async (): Promise<readonly Run[]> =>
    (await store.all()).toSorted((a, b) => b.state().startedAt - a.state().startedAt || (a.id < b.id ? 1 : -1));

  return {
    list: async () => (await allRuns()).map((run) => toSummary(run.state(), telling(run))),
    open: async (submission) => view(await store.open(submission)),

    async timeline(submission, email) {
      const { state, origin } = await store.open(submission);
      const person = email.toLowerCase();
      const lines = origin.people.find((each) => each.email === person)?.lines;
      const place = lines === undefined ? null : submissionWords.place(origin.file, lines);
      return toTimeline(state(), person, place);
    },

    start: (draft, planHash) =>
      inSequence(async () => {
        if (readOnly) throw new StorageError('in-use', folder);
        const { id, driver } = await startSubmission({ ...options, store }, draft, planHash);
        driver.start();
        emit({ event: 'submissions.changed', data: { submission: id } });
        emit({ event: 'drafts.changed', data: { draft } });
        return id;
      }),

    async pause(submission) {
      const run = await openForWriting(submission);
      await run.ledger.record((state) => (isSettled(state) ? [] : [{ type: 'paused', at: clock.now() }]));
    },

    async resume(submission) {
      const run = await openForWriting(submission);
      await run.ledger.record((state) => (isSettled(state) ? [] : [{ type: 'resumed', at: clock.now() }]));
      run.driver.start();
    },

    async stop(submission) {
      const run = await openForWriting(submission);
      await run.ledger.record((state) => (isSettled(state) ? [] : [{ type: 'stop-requested', at: clock.now() }]));
      run.driver.start();
    },

    async refresh(submission) {
      const run = await store.open(submission);
      await run.driver.look();
      return view(run);
    },

    cancel: async (submission, emails) => cancelPeople(await openForWriting(submission), emails, clock),
    resend: async (submission, emails) => resendPeople(await openForWriting(submission), emails, clock),

    async report(submission, failedOnly) {
      const run = await store.open(submission);
      const failed = new Set(
        run
          .state()
          .people.filter(needsPerson)
          .map(({ email }) => email),
      );
      const csv = toReportCsv(view(run), run.origin, (email) => !failedOnly || failed.has(email));
      const { file, failedFile } = submissionWords.report;
      const { draftName } = run.state();
      return { fileName: failedOnly ? failedFile(draftName) : file(draftName), bytes: Buffer.from(csv) };
    },

    async waitFor(submission, wait) {
      const run = await store.open(submission);
      const { onProgress } = wait;
      const stop = onProgress === undefined ? () => undefined : store.watch(run.id, () => onProgress(view(run)));
      return waitFor({ ...run, clock }, wait).finally(stop);
    },

    async latestOf(draft) {
      const latest = (await allRuns()).find((run) => run.state().plan.draft === draft);
      return latest === undefined ? null : toLatest(latest.id, latest.state());
    },

    running: () =>
      store.opened().flatMap(({ id, driver, state }) => (driver.isDriving() && !isSettled(state()) ? [id] : [])),
    close: () => inSequence(() => store.close(GRACE_MS)),
  };
}

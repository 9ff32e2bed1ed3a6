import type { Handlers, MethodName } from '#app/contract/methods.ts';
import type { Plans } from '../plans.ts';
import type { Submissions } from './submissions.ts';

/** The methods of the contract that plans and submissions answer. */
export type SubmissionHandlers = Pick<Handlers, Extract<MethodName, `submissions.${string}` | `plans.${string}`>>;

/** Files travel base64-encoded: both transports carry JSON. */
export function createSubmissionHandlers(submissions: Submissions, plans: Plans): SubmissionHandlers {
  return {
    'plans.make': ({ draft }) => plans.make(draft),
    'submissions.list': () => submissions.list(),
    'submissions.start': async ({ draft, planHash }) => ({ submission: await submissions.start(draft, planHash) }),
    'submissions.open': ({ submission }) => submissions.open(submission),
    'submissions.timeline': ({ submission, email }) => submissions.timeline(submission, email),
    async 'submissions.pause'({ submission }) {
      await submissions.pause(submission);
      return null;
    },
    async 'submissions.resume'({ submission }) {
      await submissions.resume(submission);
      return null;
    },
    async 'submissions.stop'({ submission }) {
      await submissions.stop(submission);
      return null;
    },
    'submissions.refresh': ({ submission }) => submissions.refresh(submission),
    'submissions.cancel': ({ submission, emails }) => submissions.cancel(submission, emails),
    'submissions.resend': ({ submission, emails }) => submissions.resend(submission, emails),
    async 'submissions.report'({ submission, failedOnly }) {
      const { fileName, bytes } = await submissions.report(submission, failedOnly);
      return { fileName, base64: Buffer.from(bytes).toString('base64') };
    },
  };
}

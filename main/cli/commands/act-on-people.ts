import type { OptionValues } from 'commander';
import { CodedError } from '#app/contract/errors.ts';
import type { ActionResult, TrackedPerson } from '#app/contract/views.ts';
import type { Action } from '#app/submission/status.ts';
import { cliWords } from '#app/words/cli.ts';
import { submissionWords } from '#app/words/submission.ts';
import { EXIT } from '../../rpc/exit-code.ts';
import type { Run } from '../program.ts';
import { readAge } from '../read-options.ts';
import { formatTable } from '../table.ts';
import { withApp } from '../with-app.ts';

const { problems, actions: words } = cliWords;

/** `cancel <submission> (<email>… | --all-pending)` */
export const cancel: Run = (context, args, options) => act('cancel', context, args, options);

/** `resend <submission> (<email>… | --all-pending | --older-than 7d)` */
export const resend: Run = (context, args, options) => act('resend', context, args, options);

/** The service reads everybody again right before acting on them, whoever was chosen how. */
async function act(
  action: Action,
  ...[context, [submission = '', ...emails], options]: Parameters<Run>
): ReturnType<Run> {
  const isWanted = toFilter(action, emails, options);
  return withApp(context, { access: 'write', needsKey: true }, async ({ services, clock }) => {
    const { submissions } = services;
    const now = clock.now();
    const chosen =
      isWanted === null
        ? emails
        : (await submissions.refresh(submission)).tracked
            .filter((person) => isWanted(person, now))
            .map(({ email }) => email);
    const results = chosen.length === 0 ? [] : await submissions[action](submission, chosen);
    context.io.document({ results });
    context.io.print(formatResults(results));
    return results.every(({ done }) => done) ? EXIT.done : EXIT.needsYou;
  });
}

/** Who is meant, where people are not named: whoever the action is open to. Null where they are named. Fails with `bad-request`. */
function toFilter(
  action: Action,
  emails: readonly string[],
  { allPending, olderThan }: OptionValues,
): ((person: TrackedPerson, now: number) => boolean) | null {
  const isByOption = allPending === true || olderThan !== undefined;
  if (emails.length > 0 && isByOption)
    throw new CodedError('bad-request', { method: action, problem: problems.notBoth });
  if (emails.length > 0) return null;
  if (!isByOption) throw new CodedError('bad-request', { method: action, problem: problems.whom });
  const ageMs = olderThan === undefined ? 0 : readAge('--older-than', String(olderThan));
  return ({ can, invitedAt }, now) =>
    can.includes(action) && invitedAt !== null && now - Date.parse(invitedAt) >= ageMs;
}

function formatResults(results: readonly ActionResult[]): string {
  if (results.length === 0) return words.nobody;
  const rows = results.map(({ email, done, reason }) => [
    email,
    done ? words.done : words.notDone,
    reason === null ? '' : submissionWords.reason(reason),
  ]);
  return formatTable(words.head, rows);
}

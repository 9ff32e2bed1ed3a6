import { CodedError } from '#app/contract/errors.ts';
import { toNothingToSendJson, toTrackJson, type TrackJson } from '#app/submission/track-json.ts';
import { cliWords } from '#app/words/cli.ts';
import { wordIssue } from '#app/words/issues.ts';
import type { App } from '../../compose/open-app.ts';
import { EXIT, toWorse, type ExitCode } from '../../rpc/exit-code.ts';
import { chooseAccount } from '../../services/accounts/choose-account.ts';
import type { Context } from '../context.ts';
import type { Run } from '../program.ts';
import { readCount } from '../read-options.ts';
import { formatSubmission, toSubmissionExit } from '../show-submission.ts';
import { createProgressTeller } from '../tell-progress.ts';
import { withApp } from '../with-app.ts';

/** How long an account that cannot be reached is waited for before the command ends, milliseconds. */
const GIVE_UP_MS = 60_000;

interface SubmitOptions {
  readonly account: string | undefined;
  readonly strict: boolean;
  /** How long to wait for confirmation after the last call, milliseconds; null: not at all. */
  readonly waitMs: number | null;
}

/**
 * `submit <draft> --yes …`: continues the unfinished submission of the draft, else plans and sends. Ctrl+C ends the command after
 * the call under way; the same command goes on later.
 */
export const submit: Run = async (context, [given = ''], options) => {
  if (options['yes'] !== true)
    throw new CodedError('bad-request', { method: 'submit', problem: cliWords.problems.needsYes });
  const wait = options['wait'] as string | undefined;
  const wanted: SubmitOptions = {
    account: options['account'] as string | undefined,
    strict: options['strict'] === true,
    waitMs: wait === undefined ? null : readCount('--wait', wait, 0) * 1000,
  };
  return withApp(context, { access: 'write', needsKey: true }, async (app) => {
    const { drafts, plans, submissions } = app.services;
    const draft = await drafts.resolve(given);
    const latest = await submissions.latestOf(draft);
    if (latest?.unfinished) {
      await requireSameAccount(app, draft, wanted);
      context.io.say(cliWords.submit.continues(latest.id));
      await submissions.resume(latest.id);
      return finish(context, app, latest.id, wanted);
    }
    await useAccount(app, draft, wanted);
    const leftOut = await sayWhoIsLeftOut(context, app, draft, wanted);
    const plan = await plans.make(draft, undefined, context.signal);
    if (plan.invitations.length === 0) {
      showDocument(context, toNothingToSendJson(plan));
      return leftOut;
    }
    return toWorse(leftOut, await finish(context, app, await submissions.start(draft, plan.hash), wanted));
  });
};

/** What was begun for one account cannot go on for another. Fails with `draft-busy`. */
async function requireSameAccount({ services }: App, draft: string, { account }: SubmitOptions): Promise<void> {
  const ofDraft = (await services.drafts.open(draft)).account;
  if (account !== undefined && account !== ofDraft) throw new CodedError('draft-busy', { draft });
}

/** A draft is submitted for the account that was chosen for it; another one named now becomes its account. */
async function useAccount({ services }: App, draft: string, { account }: SubmitOptions): Promise<void> {
  const ofDraft = (await services.drafts.open(draft)).account;
  const chosen = chooseAccount(await services.accounts.list(), account, ofDraft);
  if (chosen.name !== ofDraft) await services.drafts.setAccount(draft, chosen.name);
}

/** Lists the findings that leave people out. With `--strict` there must be none: fails with `draft-has-errors`. */
async function sayWhoIsLeftOut({ io }: Context, app: App, draft: string, { strict }: SubmitOptions): Promise<ExitCode> {
  const { derived } = await app.services.drafts.derive(draft);
  const errors = derived.issues.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return EXIT.done;
  if (strict) throw new CodedError('draft-has-errors', { count: errors.length });
  io.say(cliWords.submit.leftOut(errors.length));
  for (const issue of errors) {
    io.say(cliWords.preview.finding(issue.severity, issue.file, issue.line, wordIssue(issue).message));
  }
  return EXIT.needsYou;
}

/** Waits for the end, telling how far it is, and shows what became of everybody. */
async function finish({ io, signal }: Context, app: App, id: string, { waitMs }: SubmitOptions): Promise<ExitCode> {
  const { submissions } = app.services;
  const end = await submissions.waitFor(id, {
    trackMs: waitMs ?? 0,
    giveUpMs: GIVE_UP_MS,
    signal,
    onProgress: createProgressTeller(io),
  });
  const snapshot = await submissions.open(id);
  showDocument({ io }, toTrackJson(snapshot));
  const isAway = snapshot.trouble.some(({ kind, settled }) => kind === 'unreachable' && !settled);
  if (end === 'paused' || isAway) {
    io.say(end === 'paused' ? cliWords.submit.paused : cliWords.submit.unreachable);
    return EXIT.cloud;
  }
  return toSubmissionExit(snapshot, { unseen: waitMs !== null });
}

function showDocument({ io }: Pick<Context, 'io'>, document: TrackJson): void {
  io.document(document);
  io.print(formatSubmission(document));
}

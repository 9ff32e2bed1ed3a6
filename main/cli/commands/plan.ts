import { cliWords } from '#app/words/cli.ts';
import type { Verdict } from '#app/submission/plan.ts';
import { formatNumber } from '#app/words/format.ts';
import { EXIT } from '../../rpc/exit-code.ts';
import { chooseAccount } from '../../services/accounts/choose-account.ts';
import { toPlanJson } from '../plan-json.ts';
import type { Run } from '../program.ts';
import { formatTable } from '../table.ts';
import { withApp } from '../with-app.ts';

const words = cliWords.plan;

/** `plan <draft> [--account <name>]`: reads the account and the draft, changes neither. */
export const showPlan: Run = (context, [given = ''], options) =>
  withApp(context, { access: 'read', needsKey: true }, async ({ services }) => {
    const { drafts, accounts, plans } = services;
    const draft = await drafts.resolve(given);
    const ofDraft = (await drafts.open(draft)).account;
    const account = chooseAccount(await accounts.list(), options['account'], ofDraft);
    const plan = await plans.make(draft, account.name, context.signal);
    context.io.document(toPlanJson(plan));
    context.io.print(words.title(plan.counts.new, plan.people.length, account.name, plan.invitations.length));
    const rows = Object.entries(plan.counts).map(([verdict, count]) => [
      words.verdict[verdict as Verdict],
      formatNumber(count),
    ]);
    context.io.print(formatTable(words.head, [...rows, [words.blocked, formatNumber(plan.blocked)]], [1]));
    const { derived } = await drafts.derive(draft, account.name);
    const hasErrors = derived.issues.some(({ severity }) => severity === 'error');
    return hasErrors || plan.counts['cannot-tell'] > 0 ? EXIT.needsYou : EXIT.done;
  });

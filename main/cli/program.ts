import { Command, type OptionValues } from 'commander';
import { cliWords } from '#app/words/cli.ts';
import { VERSION } from '../compose/version.ts';
import type { ExitCode } from '../rpc/exit-code.ts';
import type { Context } from './context.ts';

/** What a command does with its arguments (in the order of its usage line) and options. */
export type Run = (context: Context, args: readonly string[], options: OptionValues) => Promise<ExitCode>;

/** Loads a command only when it is asked for, so that starting stays quick. */
type Load = () => Promise<Run>;

const { commands, arguments: argument, options } = cliWords;
const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/**
 * The commands of docs/cli.md. `perform` is called with the command that was asked for. Commander throws CommanderError for
 * anything that is no command of ours.
 */
export function createProgram(
  perform: (load: Load, args: readonly string[], options: OptionValues) => Promise<void>,
): Command {
  const program = new Command('guestlist').description(cliWords.about).version(VERSION);
  program.exitOverride().showHelpAfterError().allowExcessArguments(false);

  const add = (parent: Command, usage: string, words: string, load: Load): Command =>
    parent
      .command(usage)
      .description(words)
      .option('--json', options.json)
      .action(async (...given: unknown[]) => {
        const command = given.at(-1) as Command;
        await perform(load, command.args, command.optsWithGlobals());
      });
  const addReading = (usage: string, words: string, load: Load): Command =>
    add(program, usage, words, load)
      .argument('<people.csv>', argument.people)
      .option('--access <access.csv>', options.access)
      .option('--on <column>', options.on)
      .option('--map <field=column>', options.map, collect)
      .option('--access-groups <names>', options.accessGroups)
      .option('--account <name>', options.account);

  addReading('preview', commands.preview, async () => (await import('./commands/preview.ts')).preview);
  addReading('import', commands.import, async () => (await import('./commands/import.ts')).importDraft) //
    .option('--name <draft>', options.name);

  const drafts = add(program, 'drafts', commands.drafts, async () => (await import('./commands/drafts.ts')).listDrafts);
  add(drafts, 'show', commands.draftsShow, async () => (await import('./commands/drafts.ts')).showDraft) //
    .argument('<draft>', argument.draft);
  add(drafts, 'delete', commands.draftsDelete, async () => (await import('./commands/drafts.ts')).deleteDraft) //
    .argument('<draft>', argument.draft);

  const accounts = add(
    program,
    'accounts',
    commands.accounts,
    async () => (await import('./commands/accounts.ts')).listAccounts,
  );
  for (const [usage, words, load] of [
    ['add', commands.accountsAdd, async () => (await import('./commands/accounts.ts')).addAccount],
    ['sync', commands.accountsSync, async () => (await import('./commands/accounts.ts')).syncAccount],
    ['remove', commands.accountsRemove, async () => (await import('./commands/accounts.ts')).removeAccount],
  ] as const) {
    add(accounts, usage, words, load).argument('<name>', argument.account);
  }

  add(program, 'plan', commands.plan, async () => (await import('./commands/plan.ts')).showPlan)
    .argument('<draft>', argument.draft)
    .option('--account <name>', options.account);
  add(program, 'submit', commands.submit, async () => (await import('./commands/submit.ts')).submit)
    .argument('<draft>', argument.draft)
    .option('--account <name>', options.account)
    .option('--yes', options.yes)
    .option('--wait <seconds>', options.wait)
    .option('--strict', options.strict);
  add(program, 'track', commands.track, async () => (await import('./commands/track.ts')).track)
    .argument('[submission]', argument.optionalSubmission)
    .option('--follow', options.follow);
  add(program, 'cancel', commands.cancel, async () => (await import('./commands/act-on-people.ts')).cancel)
    .argument('<submission>', argument.submission)
    .argument('[email...]', argument.emails)
    .option('--all-pending', options.allPending);
  add(program, 'resend', commands.resend, async () => (await import('./commands/act-on-people.ts')).resend)
    .argument('<submission>', argument.submission)
    .argument('[email...]', argument.emails)
    .option('--all-pending', options.allPending)
    .option('--older-than <days>', options.olderThan);
  add(program, 'report', commands.report, async () => (await import('./commands/report.ts')).writeReport)
    .argument('<submission>', argument.submission)
    .option('--failed', options.failed)
    .option('--out <file.csv>', options.out);
  add(program, 'practice', commands.practice, async () => (await import('./commands/practice.ts')).runPractice)
    .option('--port <n>', options.port)
    .option('--seed <n>', options.seed)
    .option('--users <n>', options.users)
    .option('--fault <fault>', options.fault, collect);
  add(program, 'template', commands.template, async () => (await import('./commands/template.ts')).writeTemplate) //
    .option('--out <file.csv>', options.out);
  return program;
}

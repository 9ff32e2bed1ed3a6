import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OptionValues } from 'commander';
import type { Catalog } from '#app/access/catalog.ts';
import { CodedError } from '#app/contract/errors.ts';
import { MAX_FILE_BYTES } from '#app/csv/read-csv.ts';
import type { AccountView } from '#app/contract/views.ts';
import type { Decision } from '#app/import/decision.ts';
import { createDeriver } from '#app/import/derive.ts';
import type { Derived, SourceFile } from '#app/import/derived.ts';
import { withoutSecrets } from '#app/import/secret-cells.ts';
import { cliWords } from '#app/words/cli.ts';
import type { App } from '../compose/open-app.ts';
import { chooseAccount } from '../services/accounts/choose-account.ts';
import { requireJoinColumn, toMapDecisions } from './map-option.ts';

/** What `preview` and `import` have read. */
export interface ReadLists {
  readonly files: readonly SourceFile[];
  readonly decisions: readonly Decision[];
  readonly account: AccountView;
  readonly catalog: Catalog | null;
  readonly derived: Derived;
}

/** Takes a file in and gives it an id. */
export type Register = (file: Omit<SourceFile, 'id'>) => Promise<string>;

/**
 * Reads the files, turns the options into decisions and derives. `register` gives a file the id that decisions refer to. Fails
 * with `bad-request` and what choosing an account fails with.
 */
export async function readLists(
  { services }: App,
  [people = '']: readonly string[],
  options: OptionValues,
  register: Register,
): Promise<ReadLists> {
  const account = chooseAccount(await services.accounts.list(), options['account'], null);
  const catalog = await services.accounts.catalog(account.name);
  const files = [await readSource(people, 'people', register)];
  if (options['access'] !== undefined) files.push(await readSource(String(options['access']), 'access', register));

  const deriver = createDeriver(files, catalog);
  const simple = toSimpleDecisions(options);
  const asFound = deriver.derive(simple);
  if (options['on'] !== undefined) requireJoinColumn(String(options['on']), asFound.sources);
  const maps = toMapDecisions((options['map'] as readonly string[] | undefined) ?? [], asFound.sources);
  const decisions = [...maps, ...simple];
  return { files, decisions, account, catalog, derived: maps.length === 0 ? asFound : deriver.derive(decisions) };
}

function toSimpleDecisions({ on, accessGroups }: OptionValues): readonly Decision[] {
  return [
    ...(on === undefined ? [] : [{ type: 'join' as const, on: String(on) }]),
    ...(accessGroups === undefined ? [] : [{ type: 'access-for-all' as const, accessGroups: String(accessGroups) }]),
  ];
}

async function readSource(path: string, role: SourceFile['role'], register: Register): Promise<SourceFile> {
  const content = await readContent(path).catch((cause: unknown) => {
    throw new CodedError('bad-request', { method: role, problem: cliWords.problems.unreadable(path) }, { cause });
  });
  const file = { name: basename(path), role, ...content };
  // A file too large to be read is not kept either: its size is its finding.
  return { ...file, id: file.size === undefined ? await register(file) : role };
}

/** The content of a list, without what is secret in it: that is taken out before anything of the file is written anywhere. */
async function readContent(path: string): Promise<Pick<SourceFile, 'bytes' | 'size'>> {
  const { size } = await stat(path);
  if (size > MAX_FILE_BYTES) return { bytes: new Uint8Array(), size };
  return { bytes: withoutSecrets(await readFile(path), {}) };
}

import type { AccountView } from '#app/contract/views.ts';
import { CodedError } from '#app/contract/errors.ts';
import { PRACTICE_NAME } from '#app/contract/practice-name.ts';
import { cliWords } from '#app/words/cli.ts';
import { formatDay } from '#app/words/format.ts';
import { EXIT } from '../../rpc/exit-code.ts';
import type { Run } from '../program.ts';
import { formatTable } from '../table.ts';
import { withApp } from '../with-app.ts';

const words = cliWords.accounts;

/** `accounts` */
export const listAccounts: Run = (context) =>
  withApp(context, { access: 'read', needsKey: false }, async ({ services }) => {
    const accounts = await services.accounts.list();
    context.io.document({ accounts: accounts.map(toJson) });
    context.io.print(formatTable(words.head, accounts.map(toRow)));
    return EXIT.done;
  });

/** `accounts add <name>`: the key comes from the environment or standard input and is kept nowhere. */
export const addAccount: Run = (context, [name = '']) =>
  withApp(context, { access: 'write', needsKey: true }, async ({ services }, secrets) => {
    const apiKey = await secrets.get(name);
    if (apiKey === null) throw new CodedError('key-missing', { account: name });
    const { accountId, baseUrl, owner } = await services.accounts.add({ name, apiKey, baseUrl: null });
    context.io.document({ name, accountId, baseUrl, owner });
    context.io.print(words.added(name, accountId, owner));
    return EXIT.done;
  });

/** `accounts sync <name>` */
export const syncAccount: Run = (context, [name = '']) =>
  withApp(context, { access: 'write', needsKey: true }, async ({ services }) => {
    const account = await services.accounts.sync(name);
    context.io.document(toJson(account));
    context.io.print(formatTable(words.head, [toRow(account)]));
    return EXIT.done;
  });

/** `accounts remove <name>` */
export const removeAccount: Run = (context, [name = '']) =>
  withApp(context, { access: 'write', needsKey: false }, async ({ services }) => {
    await services.accounts.remove(name);
    context.io.document({ removed: name });
    context.io.print(words.removed(name));
    return EXIT.done;
  });

function toJson({ name, accountId, baseUrl, owner, practice, catalog }: AccountView): Omit<AccountView, 'connected'> {
  return { name, accountId, baseUrl, owner, practice, catalog };
}

function toRow({ name, accountId, baseUrl, practice, owner, catalog }: AccountView): readonly string[] {
  const place = name === PRACTICE_NAME ? words.here : (baseUrl ?? words.ibm);
  const kind = practice ? words.practice : words.live;
  return [name, kind, accountId, owner, place, catalog === null ? words.noCatalog : formatDay(catalog.fetchedAt)];
}

import { toPreviewJson } from '#app/import/preview-json.ts';
import { cliWords } from '#app/words/cli.ts';
import { formatNumber } from '#app/words/format.ts';
import { EXIT } from '../../rpc/exit-code.ts';
import { chooseAccount } from '../../services/accounts/choose-account.ts';
import type { Run } from '../program.ts';
import { formatPreview, toPreviewExit } from '../show-preview.ts';
import { formatTable } from '../table.ts';
import { withApp } from '../with-app.ts';

const words = cliWords.drafts;

/** `drafts` */
export const listDrafts: Run = (context) =>
  withApp(context, { access: 'read', needsKey: false }, async ({ services }) => {
    const drafts = await services.drafts.list();
    context.io.document({ drafts });
    const rows = drafts.map(({ id, name, account, people, invitations, findings, stage }) => [
      id,
      name,
      account ?? words.noAccount,
      formatNumber(people),
      formatNumber(invitations),
      formatNumber(findings.error),
      stage,
    ]);
    context.io.print(drafts.length === 0 ? words.none : formatTable(words.head, rows, [3, 4, 5]));
    return EXIT.done;
  });

/** `drafts show <draft>`. A draft for which no account was chosen, and none can be told, is shown without looking names up. */
export const showDraft: Run = (context, [given = '']) =>
  withApp(context, { access: 'read', needsKey: false }, async ({ services }) => {
    const id = await services.drafts.resolve(given);
    const ofDraft = (await services.drafts.open(id)).account;
    const known = await services.accounts.list();
    const account = ofDraft === null && known.length > 1 ? null : chooseAccount(known, undefined, ofDraft);
    const { derived, catalog } = await services.drafts.derive(id, account?.name);
    const document = toPreviewJson(derived, catalog, account?.accountId ?? '');
    context.io.document(document);
    context.io.print(formatPreview(document));
    return toPreviewExit(derived);
  });

/** `drafts delete <draft>`: for good, since the trash ends with the process. */
export const deleteDraft: Run = (context, [given = '']) =>
  withApp(context, { access: 'write', needsKey: false }, async ({ services }) => {
    const id = await services.drafts.resolve(given);
    const { name } = await services.drafts.open(id);
    await services.drafts.remove(id);
    context.io.document({ deleted: { id, name } });
    context.io.print(words.deleted(name));
    return EXIT.done;
  });

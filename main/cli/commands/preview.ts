import { toPreviewJson } from '#app/import/preview-json.ts';
import type { Run } from '../program.ts';
import { readLists } from '../read-lists.ts';
import { formatPreview, toPreviewExit } from '../show-preview.ts';
import { withApp } from '../with-app.ts';

/** `preview <people.csv> …`: writes nothing, contacts nobody, takes no lock. */
export const preview: Run = (context, args, options) =>
  withApp(context, { access: 'read', needsKey: false }, async (app) => {
    const { derived, catalog, account } = await readLists(app, args, options, async ({ role }) => role);
    const document = toPreviewJson(derived, catalog, account.accountId);
    context.io.document(document);
    context.io.print(formatPreview(document));
    return toPreviewExit(derived);
  });
